"""Tasks that say for whom they run."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

from celery import Task, chord, group, shared_task

from core.kernel.acting import current_actor
from core.tenancy.context import current_tenant
from core.tenancy.errors import NoTenantContext

from .models import Box


@shared_task(ignore_result=False)
def report(*previous: Any) -> dict[str, Any]:
    """Who the task works for, according to its context and to the database, and what it was handed."""
    ref, actor = current_tenant(), current_actor()
    try:
        boxes: list[str] | str = sorted(Box.objects.values_list("code", flat=True))
    except NoTenantContext:
        boxes = "refused"
    return {
        "tenant": ref.slug if ref else None,
        "boxes": boxes,
        "actor": actor.name if actor else None,
        "previous": list(previous),
    }


@shared_task(bind=True, ignore_result=False, max_retries=2)
def stumble(self: Task[Any, Any]) -> dict[str, Any]:
    """Fails twice after having written something, then reports."""
    Box.objects.create(code=f"try-{self.request.retries}")
    if self.request.retries < 2:
        raise self.retry(countdown=0)
    return report()


@shared_task(ignore_result=False)
def fan_out() -> str:
    """Starts a chord from inside a task."""
    return str(chord(group(report.s(1), report.s(2)), report.s()).apply_async().id)


@shared_task(ignore_result=False)
def fall_dead(marker: str) -> str:
    """Its worker is killed the first time, after the write."""
    Box.objects.create(code="written")
    if not Path(marker).exists():
        Path(marker).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return str(Box.objects.count())
