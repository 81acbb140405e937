"""Forget files that nobody brought in."""

from __future__ import annotations

from celery import Task, shared_task

from core.tenancy.rounds import in_each_company

from .forgetting import forget


# A plain task: it enters one company after another.
@shared_task(base=Task, ignore_result=True)
def forget_files() -> int:
    """Remove what has been waiting in any company's storage for a week; returns how many imports."""
    return sum(forgotten for _, forgotten in in_each_company(forget))
