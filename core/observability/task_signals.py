"""One line and one measurement per task, without its arguments."""

from __future__ import annotations

import time
from typing import Any

import structlog
from celery import signals

from .metrics import observe_task

log = structlog.get_logger("yz.tasks")
STARTED = "_yz_started"


@signals.task_prerun.connect
def note_start(task: Any = None, **_: Any) -> None:
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(task_id=task.request.id, request_id=task.request.root_id)
    setattr(task.request, STARTED, time.perf_counter())


@signals.task_postrun.connect
def note_end(task: Any = None, state: str | None = None, **_: Any) -> None:
    seconds = time.perf_counter() - getattr(task.request, STARTED, time.perf_counter())
    observe_task(task=task.name, state=state or "UNKNOWN", seconds=seconds)
    tenant = task.request.get("yz_tenant")
    log.info("task", task=task.name, state=state, ms=round(seconds * 1000, 1), tenant_id=tenant)


@signals.task_failure.connect
def note_failure(sender: Any = None, exception: BaseException | None = None, **_: Any) -> None:
    log.error("task_failed", task=sender.name, error=type(exception).__name__, exc_info=exception)
