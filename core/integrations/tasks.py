"""Long files are brought in by workers."""

from __future__ import annotations

from uuid import UUID

from celery import shared_task

from core.kernel.acting import current_actor
from core.kernel.actors import SYSTEM

from .services import continue_run


@shared_task
def continue_import(run_id: str) -> None:
    """Check the file, or bring it in, for whoever asked for it."""
    continue_run(UUID(run_id), current_actor() or SYSTEM)
