"""What a colleague reads who gets a report."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from core.kernel.resources import declared_as
from core.printing.words import moment
from core.users.letters import Letter

from .models import ScheduledReport, SentAs

#: Later than that, the letter says so.
ON_TIME = timedelta(minutes=15)


def report_letter(report: ScheduledReport, *, company: str, due: datetime | None) -> Letter:
    """In the language that is active; ``due`` is none where somebody had it sent by hand."""
    view = report.view
    label = str(declared_as(view.resource).label_plural())
    sentences = [
        _("{owner} has “{view}” ({label}) sent to you.").format(owner=report.owner, view=view.name, label=label)
    ]
    if report.sent_as != SentAs.LINK:
        sentences.append(_("The file holds what {owner} may see of it.").format(owner=report.owner))
    if due is not None and timezone.now() - due > ON_TIME:
        sentences.append(_("This report was due on {when} and leaves late.").format(when=moment(due)))
    return Letter(
        subject=f"{report.name} · {company}",
        sentences=sentences,
        link=f"{report.origin}/{view.resource.replace('.', '/')}?enregistree={view.pk}",
        label=_("Open the list"),
        small=_("The list opens with your own rights. To get no more of these, tell {owner}.").format(
            owner=report.owner
        ),
    )
