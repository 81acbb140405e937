"""Forget what was deleted long ago, and files without a record."""

from __future__ import annotations

from celery import Task, shared_task
from django.utils import timezone

from core.tenancy.rounds import in_each_company

from .files.forgetting import forget
from .models import KEPT_FOR, Deleted

#: Records forgotten per company and round, so that a busy one does not keep the others waiting.
BATCH = 2000


# A plain task: it enters one company after another.
@shared_task(base=Task, ignore_result=True)
def empty_recycle_bins() -> int:
    """Remove what has been in the recycle bin of any company for thirty days; returns how many."""
    return sum(removed for _, removed in in_each_company(_empty))


def _empty() -> int:
    old = Deleted.objects.filter(created_at__lt=timezone.now() - KEPT_FOR).order_by("created_at")
    removed, _ = Deleted.objects.filter(pk__in=old.values("pk")[:BATCH]).delete()
    return int(removed)


# A plain task: it enters one company after another.
@shared_task(base=Task, ignore_result=True)
def forget_files() -> int:
    """Remove files that no record of any company holds, held or could hold again; returns how many."""
    return sum(forgotten for _, forgotten in in_each_company(forget))
