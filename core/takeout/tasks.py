"""Archives do not stay in a company's storage for longer than they can be fetched."""

from __future__ import annotations

from celery import Task, shared_task

from core.tenancy.rounds import in_each_company

from .services import forget_takeouts


# A plain task: it enters one company after another.
@shared_task(base=Task, ignore_result=True)
def forget_old_takeouts() -> int:
    """Remove what can no longer be fetched, in every company; returns how many archives."""
    return sum(forgotten for _, forgotten in in_each_company(forget_takeouts))
