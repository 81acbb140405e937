"""A task that only proves that tasks are run."""

from __future__ import annotations

from celery import shared_task


@shared_task(ignore_result=False, expires=30)
def ping() -> str:
    return "pong"
