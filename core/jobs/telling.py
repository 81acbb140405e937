"""What screens hear of a job."""

from __future__ import annotations

from typing import Any

from core.realtime.channels import personal
from core.realtime.publish import announce

from .models import Job

EVENT = "job.progress"


def describe(job: Job) -> dict[str, Any]:
    """The job as its author may see it, here and in the API; details of faults stay with us."""
    error = {"code": job.error_code, "message": job.error_message} if job.error_code else None
    return {
        "id": str(job.pk),
        "kind": job.kind,
        "label": job.label,
        "state": job.state,
        "done": job.done,
        "total": job.total,
        "message": job.message,
        "result": job.result,
        "error": error,
        "cancel_requested": job.cancel_requested,
        "attempts": job.attempts,
        "by": job.actor_name,
        "created_at": job.created_at.isoformat(),
        "started_at": job.started_at.isoformat() if job.started_at else None,
        "ended_at": job.ended_at.isoformat() if job.ended_at else None,
    }


def tell(job: Job) -> None:
    """Show the bar on each screen of whoever asked for the job; a program has no screen."""
    if job.actor_profile:
        announce(EVENT, describe(job), channel=personal(job.actor_profile))
