"""When counters are added to the control plane."""

from __future__ import annotations

from celery import Task, shared_task

from .flushing import flush


# A plain task: what it counts belongs to the control plane.
@shared_task(base=Task, ignore_result=True)
def flush_usage() -> None:
    flush()
