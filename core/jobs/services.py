"""Start a job, change one's mind, try again."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from core.history import record
from core.history.columns import by
from core.kernel.actors import Actor
from core.tenancy.context import require_tenant
from core.tenancy.locking import lock
from core.tenancy.transactions import atomic

from .errors import JobNotOver, JobOver
from .models import Job, JobState, message_lost_at
from .registry import kind_of
from .tasks import send_on_commit
from .telling import tell


@atomic()
def start(kind: str, *, actor: Actor, label: str, **arguments: Any) -> Job:
    """Queue a job; it exists, and runs, if and only if the caller's transaction commits."""
    job: Job = Job.objects.create(
        kind=kind_of(kind).name,
        label=label,
        arguments=arguments,
        actor_role=actor.role,
        actor_key=actor.key_id,
        actor_scopes=list(actor.scopes),
        **by(actor),
    )
    _queue(job)
    return job


@atomic()
def cancel(job: Job, *, actor: Actor) -> Job:
    """Stop a job: at once when it waits, at its next step when it runs. Raises ``JobOver``."""
    lock(job)
    if job.is_over:
        raise JobOver
    job.cancel_requested = True
    if job.state == JobState.QUEUED:
        job.state, job.ended_at = JobState.CANCELLED, timezone.now()
    job.save()
    record(job, "cancel", actor=actor)
    tell(job)
    return job


@atomic()
def retry(job: Job, *, actor: Actor) -> Job:
    """Run a job again with the same arguments, for the one who asked first. Raises ``JobNotOver``."""
    lock(job)
    if job.state not in (JobState.FAILED, JobState.CANCELLED):
        raise JobNotOver
    job.state, job.attempts, job.cancel_requested = JobState.QUEUED, 0, False
    job.done, job.total, job.message = 0, 0, ""
    job.error_code = job.error_message = job.error_detail = ""
    job.started_at, job.ended_at, job.due_at = None, None, message_lost_at()
    job.save()
    record(job, "retry", actor=actor)
    _queue(job)
    return job


def _queue(job: Job) -> None:
    tell(job)
    send_on_commit(require_tenant().id, job.pk)
