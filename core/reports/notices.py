"""A report that stops is missed by people who do not know why."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.kernel.actors import SYSTEM
from core.notifications.kinds import kind
from core.notifications.services import notify
from core.users.models import UserProfile
from core.users.roles import ADMIN

from .models import ScheduledReport


@kind("report.stopped", label=gettext_lazy("Scheduled reports that are no longer sent"))
def stopped(name: str, owner: str, reason: str) -> str:
    return _("The report “{name}” of {owner} is no longer sent: {reason}").format(name=name, owner=owner, reason=reason)


def tell_stop(report: ScheduledReport, reason: str) -> None:
    """The owner, and the administrators in case nobody is left who would know."""
    concerned = UserProfile.objects.active().filter(Q(pk=report.owner_id) | Q(role=ADMIN)).order_by("pk")
    for person in concerned:
        notify(actor=SYSTEM, to=person, kind=stopped, name=report.name, owner=str(report.owner), reason=reason)
