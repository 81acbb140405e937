"""Forget what was copied of records that are gone."""

from __future__ import annotations

from celery import Task, shared_task

from core.tenancy.rounds import in_each_company

from .custom.indexing import forget_values_left_behind

#: Copies removed per company and round, so that a busy one does not keep the others waiting.
BATCH = 20_000


# A plain task: it enters one company after another.
@shared_task(base=Task, ignore_result=True)
def forget_values_of_gone_records() -> int:
    """Remove, in every company, copies that a deletion past the services left behind; returns how many."""
    return sum(removed for _, removed in in_each_company(lambda: forget_values_left_behind(BATCH)))
