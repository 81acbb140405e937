"""Send a report to its readers, or stop it."""

from __future__ import annotations

from datetime import datetime
from smtplib import SMTPException
from typing import Any
from uuid import UUID

from django.utils import timezone, translation

from core.history import record
from core.jobs.progress import Progress
from core.jobs.registry import job
from core.kernel.actors import SYSTEM
from core.kernel.errors import BusinessError, NotFound
from core.kernel.reading import BadQuestion
from core.kernel.rights import AccessDenied
from core.tenancy.context import outside, require_tenant
from core.users.models import UserProfile
from core.users.services import working_here
from core.views.errors import ViewIncomplete, ViewPersonal

from .contents import Enclosed, enclosed, require_owner
from .errors import OwnerGone
from .letters import report_letter
from .models import KIND, Dispatch, ScheduledReport
from .notices import tell_stop

#: What will be refused at every later run as well, until somebody does something.
FOR_GOOD = (OwnerGone, AccessDenied, NotFound, BadQuestion, ViewIncomplete, ViewPersonal)


@job(KIND, transient=(SMTPException, OSError))
def send_report(progress: Progress, *, report: str, due: str | None) -> dict[str, Any]:
    """Taken up again after it was killed, it goes on with those who have no letter yet.

    Paused meanwhile, one that was due sends nothing; ``due`` is none where its owner has it sent by hand.
    """
    found: ScheduledReport | None = ScheduledReport.objects.select_related("owner", "view").filter(pk=report).first()
    if found is None or (due and found.paused_at):
        return {"sent": 0}
    people = _readers(found, progress.job_id)
    try:
        actor = require_owner(found)
        files = {language: enclosed(found, actor, language) for language in {each.language for each in people}}
    except FOR_GOOD as refusal:
        return _stop(found, refusal)
    moment = datetime.fromisoformat(due) if due else None
    for done, person in enumerate(people, start=1):
        _send(found, person, files[person.language], moment)
        Dispatch.objects.create(run=progress.job_id, person=person.pk)
        with outside():  # whoever stops it now has stopped it behind this letter
            progress.step(done, len(people))
    record(found, "send_report", actor=actor, sent=len(people))
    return {"sent": len(people)}


def _readers(report: ScheduledReport, run: UUID) -> list[UserProfile]:
    """Those who still work here and have not got it by this run."""
    served = Dispatch.objects.filter(run=run).values("person")
    people = UserProfile.objects.active().filter(pk__in=report.recipients).exclude(pk__in=served)
    return working_here(people.exclude(email="").order_by("pk"))


def _send(report: ScheduledReport, person: UserProfile, file: Enclosed | None, due: datetime | None) -> None:
    with translation.override(person.language):
        letter = report_letter(report, company=require_tenant().name, due=due)
        with outside():
            letter.send(person.email, *([file] if file else []))


def _stop(report: ScheduledReport, refusal: BusinessError) -> dict[str, Any]:
    """Whoever could mend it is told; nothing is sent until its owner lets it go on."""
    report.paused_at, report.stopped = timezone.now(), refusal.code
    report.save(update_fields=["paused_at", "stopped"])
    record(report, "stop_report", actor=SYSTEM, reason=refusal.code)
    tell_stop(report, str(refusal))
    return {"stopped": refusal.code}
