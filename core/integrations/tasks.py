"""Forget files that nobody brought in or fetched, and what is left of those that can be taken back no longer."""

from __future__ import annotations

from celery import Task, shared_task

from core.tenancy.rounds import in_each_company

from .forgetting import forget, forget_exports, forget_traces


# A plain task: it enters one company after another.
@shared_task(base=Task, ignore_result=True)
def forget_files() -> int:
    """Remove what has been waiting in any company's storage for a week; returns how many imports."""
    return sum(forgotten for _, forgotten in in_each_company(forget))


@shared_task(base=Task, ignore_result=True)
def forget_traces_of_imports() -> int:
    """Remove what only undoing needed, a week after each import of any company; returns how many records."""
    return sum(removed for _, removed in in_each_company(forget_traces))


@shared_task(base=Task, ignore_result=True)
def forget_old_exports() -> int:
    """Remove lists that were written more than a week ago, in every company; returns how many files."""
    return sum(forgotten for _, forgotten in in_each_company(forget_exports))
