"""Run a job: once at a time, its effects and its end in one transaction."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone, translation

from core.kernel.acting import acting
from core.kernel.errors import BusinessError
from core.tenancy.arrival import arrive
from core.tenancy.identity import TenantRef

from .asking import actor_now
from .errors import JobAbandoned, JobBroken
from .keeping import LEASE, Cancelled, JobLost, Keeper, held
from .models import Job, JobState, message_lost_at
from .notices import tell_end
from .progress import Progress
from .registry import kind_of
from .telling import tell

logger = logging.getLogger(__name__)


def run(ref: TenantRef, job_id: UUID) -> timedelta | None:
    """Run the job if nobody else does; returns after what time to try again, if ever.

    Killed anywhere, it leaves a job that is either untouched or done.
    """
    with arrive(ref), translation.override(ref.language):
        job = _claim(job_id)
    if job is None:
        return None
    try:
        with translation.override(ref.language):
            _work(ref, job)
    except JobLost:
        logger.warning("job lost to another worker", extra={"job": str(job_id)})
    except Cancelled:
        _settle(ref, job, JobState.CANCELLED)
    except Exception as error:
        return _after(error, ref, job)
    return None


def _claim(job_id: UUID) -> Job | None:
    """Take a waiting job; two workers that are told of it at once do not both get it."""
    waiting = Job.objects.select_for_update(skip_locked=True).filter(pk=job_id, state=JobState.QUEUED)
    job: Job | None = waiting.first()
    if job is None:
        return None
    if (attempts := job.attempts) >= kind_of(job.kind).attempts:
        _fail(job, JobAbandoned(attempts=attempts))
        return None
    job.state, job.attempts, job.run_key = JobState.RUNNING, attempts + 1, uuid4()
    job.started_at, job.due_at = job.started_at or timezone.now(), timezone.now() + LEASE
    job.save(update_fields=["state", "attempts", "run_key", "started_at", "due_at"])
    tell(job)
    return job


def _work(ref: TenantRef, job: Job) -> None:
    with Keeper(ref, job) as keeper, arrive(ref), acting(actor_now(job)):
        progress = Progress(keeper)
        result = kind_of(job.kind).run(progress, **job.arguments)
        _finish(held(job), progress, result)


def _finish(job: Job, progress: Progress, result: Any) -> None:
    """In the transaction of the job's effects: both are there, or neither."""
    job.done, job.total, job.message = progress.latest.done, progress.latest.total, progress.latest.message
    job.state, job.result, job.ended_at = JobState.DONE, result, timezone.now()
    job.error_code = job.error_message = job.error_detail = ""
    job.save()
    tell(job)
    tell_end(job)


def _after(error: Exception, ref: TenantRef, job: Job) -> timedelta | None:
    logger.warning("job failed", extra={"job": str(job.pk), "kind": job.kind}, exc_info=error)
    kind = kind_of(job.kind)
    again = isinstance(error, kind.transient) and job.attempts < kind.attempts
    _settle(ref, job, JobState.QUEUED if again else JobState.FAILED, error)
    return kind.pause(job.attempts) if again else None


def _settle(ref: TenantRef, job: Job, state: JobState, error: Exception | None = None) -> None:
    """Note how a run ended that left no effects, unless the job was given to somebody else meanwhile."""
    try:
        with arrive(ref), translation.override(ref.language):
            job = held(job)
            if error:
                _note(job, error)
            _leave(job, state)
    except JobLost:
        logger.warning("job lost to another worker", extra={"job": str(job.pk)})


def _fail(job: Job, error: Exception) -> None:
    _note(job, error)
    _leave(job, JobState.FAILED)


def _note(job: Job, error: Exception) -> None:
    told = error if isinstance(error, BusinessError) else JobBroken()
    job.error_code, job.error_message = told.code, str(told)
    job.error_detail = "" if told is error else f"{type(error).__name__}: {error}"


def _leave(job: Job, state: JobState) -> None:
    job.state, job.run_key = state, None
    if job.is_over:
        job.ended_at = timezone.now()
    else:
        job.due_at = message_lost_at() + kind_of(job.kind).pause(job.attempts)
    job.save()
    tell(job)
    tell_end(job)
