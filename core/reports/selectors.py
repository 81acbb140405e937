"""Which reports somebody knows of: one's own, or everybody's; and how they went."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet

from core.company.resources import PersonResource
from core.jobs.models import OVER, Job
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.rights import granted, may
from core.users.models import UserProfile

from .models import KIND, ScheduledReport
from .resources import ScheduledReportResource

#: Runs that are shown of one report, the latest first.
SHOWN = 20


def reports_known_to(actor: Actor) -> QuerySet[ScheduledReport]:
    found: QuerySet[ScheduledReport] = ScheduledReport.objects.select_related("owner", "view")
    return found if may(actor, "view", ScheduledReportResource) else found.filter(owner=actor.person_id)


def report_at(report_id: UUID, *, actor: Actor) -> ScheduledReport:
    """The report, if it exists for the actor; raises ``NotFound``."""
    found = reports_known_to(actor).filter(pk=report_id).first()
    if found is None:
        raise NotFound()
    return found


def colleagues_of(actor: Actor) -> QuerySet[UserProfile]:
    """Whom the actor may write to: themselves, and those whom they see."""
    people: QuerySet[UserProfile] = UserProfile.objects.active().exclude(email="")
    return granted(actor, "view", PersonResource, people) | people.filter(Q(pk=actor.person_id))


def runs_of(report: ScheduledReport) -> QuerySet[Job]:
    """Its latest runs."""
    return _runs(report)[:SHOWN]


def is_sent_by_hand(report: ScheduledReport) -> bool:
    """Whether a run that its owner asked for is not over; one that was due is another letter."""
    return _runs(report).filter(arguments__due=None).exclude(state__in=OVER).exists()


def _runs(report: ScheduledReport) -> QuerySet[Job]:
    found: QuerySet[Job] = Job.objects.filter(kind=KIND, arguments__report=str(report.pk))
    return found
