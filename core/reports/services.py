"""Have a saved view sent again and again, and change one's mind."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone

from core.company.errors import ProgramRefused, UnknownColleague
from core.history import record
from core.jobs.models import Job
from core.jobs.services import start
from core.kernel.actors import Actor, ActorKind
from core.kernel.rights import AccessDenied, require
from core.tenancy.locking import hold, lock
from core.tenancy.transactions import atomic
from core.views.selectors import view_at

from .contents import actor_of_report, require_sendable
from .errors import DayRefused, ReportUnderway, TooManyReports
from .models import KIND, Rhythm, ScheduledReport
from .moments import next_moment
from .resources import ScheduledReportResource
from .selectors import colleagues_of, is_sent_by_hand

#: Of one person.
MOST = 50
#: Of one company, in one round; the others are the next one's.
BATCH = 100
DAYS = {Rhythm.DAILY: range(1), Rhythm.WEEKLY: range(1, 8), Rhythm.MONTHLY: range(1, 32)}


@atomic()
def schedule_report(view_id: UUID, *, actor: Actor, recipients: Collection[UUID], **values: Any) -> ScheduledReport:
    """Have a view sent from the next moment of its rhythm on.

    Raises ``AccessDenied``, ``NotFound``, ``ViewIncomplete``, ``DayRefused``, ``UnknownColleague``,
    ``TooManyReports``, ``ProgramRefused``.
    """
    if actor.kind != ActorKind.PERSON or actor.profile_id is None:
        raise ProgramRefused()
    require(actor, "create", ScheduledReportResource)
    hold(f"reports/{actor.profile_id}")
    if ScheduledReport.objects.filter(owner=actor.profile_id).count() >= MOST:
        raise TooManyReports(number=MOST)
    report = ScheduledReport(owner_id=actor.profile_id, view=view_at(view_id, actor=actor), **values)
    report.recipients = _people(recipients, actor)
    _settle(report, actor)
    report.save()
    record(report, "schedule_report", actor=actor, name=report.name, recipients=report.recipients)
    return report


@atomic()
def change_report(
    report: ScheduledReport, *, actor: Actor, version: int | None = None, **changes: Any
) -> ScheduledReport:
    """Let the owner send it otherwise, or to others; one that was stopped goes on."""
    lock(report, version=version)
    _require_owner(report, actor)
    if "recipients" in changes:
        changes["recipients"] = _people(changes["recipients"], actor)
    before = {name: getattr(report, name) for name in changes}
    for name, value in changes.items():
        setattr(report, name, value)
    report.paused_at, report.stopped = None, ""
    _settle(report, actor)
    report.save()
    said = {name: [str(before[name]), str(value)] for name, value in changes.items() if before[name] != value}
    record(report, "change_report", actor=actor, changes=said)
    return report


@atomic()
def pause_report(report: ScheduledReport, *, actor: Actor) -> ScheduledReport:
    """Send nothing until its owner lets it go on, by a change."""
    lock(report)
    _require(report, actor, "update")
    report.paused_at, report.stopped = timezone.now(), ""
    report.save(update_fields=["paused_at", "stopped"])
    record(report, "pause_report", actor=actor)
    return report


@atomic()
def delete_report(report: ScheduledReport, *, actor: Actor) -> None:
    lock(report)
    _require(report, actor, "delete")
    record(report, "delete_report", actor=actor, name=report.name)
    report.delete()


@atomic()
def run_now(report: ScheduledReport, *, actor: Actor) -> Job:
    """Send it at once, besides its rhythm, unless that is being done already; raises ``ReportUnderway``."""
    _require_owner(report, actor)
    hold(f"reports/{report.pk}")
    if is_sent_by_hand(report):
        raise ReportUnderway()
    record(report, "run_report", actor=actor)
    return _begin(report, None)


@atomic()
def start_due() -> int:
    """Begin what is due in the current company, each once; what was missed is made up for by one run."""
    due = ScheduledReport.objects.due().select_for_update(skip_locked=True, of=("self",)).select_related("owner")
    begun = list(due.order_by("next_at")[:BATCH])
    for report in begun:
        _begin(report, report.next_at)
        report.next_at = next_moment(report.rhythm, report.day, report.at, after=timezone.now())
        report.save(update_fields=["next_at"])
    return len(begun)


def _begin(report: ScheduledReport, due: datetime | None) -> Job:
    when = due.isoformat() if due else None
    return start(KIND, actor=actor_of_report(report), label=report.name, report=str(report.pk), due=when)


def _settle(report: ScheduledReport, actor: Actor) -> None:
    """What must hold of every report that is kept, and when it is due next."""
    if report.day not in DAYS[Rhythm(report.rhythm)]:
        raise DayRefused()
    require_sendable(report.view, report.sent_as, actor)
    report.next_at = next_moment(report.rhythm, report.day, report.at, after=timezone.now())


def _people(recipients: Collection[UUID], actor: Actor) -> list[str]:
    wanted = {str(each) for each in recipients}
    known = {str(each) for each in colleagues_of(actor).filter(pk__in=wanted).values_list("pk", flat=True)}
    if not wanted or wanted != known:
        raise UnknownColleague("recipients")
    return sorted(wanted)


def _require_owner(report: ScheduledReport, actor: Actor) -> None:
    """Nobody sends with the rights of somebody else."""
    if report.owner_id != actor.profile_id or actor.kind != ActorKind.PERSON:
        raise AccessDenied()


def _require(report: ScheduledReport, actor: Actor, verb: str) -> None:
    if report.owner_id != actor.person_id:
        require(actor, verb, ScheduledReportResource)
