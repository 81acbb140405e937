"""How workers learn of jobs. A message names the job, no more: what is true stands in its row."""

from __future__ import annotations

import logging
from datetime import timedelta
from uuid import UUID

from celery import Task, shared_task
from kombu.exceptions import OperationalError

from core.tenancy.celery import TENANT_HEADER
from core.tenancy.context import require_tenant
from core.tenancy.rounds import in_each_company, working_companies
from core.tenancy.transactions import on_commit

from . import running
from .models import Job, JobState, message_lost_at

logger = logging.getLogger(__name__)

#: Jobs of one company that a round sends again.
BATCH = 100


# Plain tasks: a job opens its transactions itself.
@shared_task(base=Task, ignore_result=True)
def run_job(tenant_id: str, job_id: str) -> None:
    """Run a job; told twice of the same, the second time finds nothing to do."""
    tenant = working_companies().filter(pk=tenant_id).first()
    if tenant is None:
        return
    pause = running.run(tenant.ref, UUID(job_id))
    if pause is not None:
        send(tenant.id, UUID(job_id), pause)


@shared_task(base=Task, ignore_result=True)
def take_up_forgotten_jobs() -> None:
    """Send again the jobs whose message was lost or whose worker was killed."""
    for tenant, taken_up in in_each_company(_take_up):
        if taken_up:
            logger.info("jobs taken up", extra={"tenant": tenant.slug, "jobs": taken_up})


def _take_up() -> int:
    overdue = list(Job.objects.overdue().select_for_update(skip_locked=True)[:BATCH])
    for job in overdue:
        job.state, job.run_key, job.due_at = JobState.QUEUED, None, message_lost_at()
        job.save(update_fields=["state", "run_key", "due_at"])
        send_on_commit(require_tenant().id, job.pk)
    return len(overdue)


def send_on_commit(tenant_id: UUID, job_id: UUID) -> None:
    on_commit(lambda: send(tenant_id, job_id))


def send(tenant_id: UUID, job_id: UUID, pause: timedelta = timedelta()) -> None:
    """Tell a worker. Best effort: the job is safe, the round will find it."""
    try:
        run_job.apply_async(
            (str(tenant_id), str(job_id)),
            countdown=pause.total_seconds(),
            headers={TENANT_HEADER: str(tenant_id)},
            retry=False,
        )
    except OperationalError:
        logger.warning("broker unreachable, the job waits for a round", extra={"job": str(job_id)})
