"""Forget answers that nobody will ask for again."""

from __future__ import annotations

from datetime import timedelta

from celery import Task, shared_task
from django.utils import timezone

from core.tenancy.rounds import in_each_company

from .models import KeptAnswer

KEPT_FOR = timedelta(hours=48)
#: Answers forgotten per company and round, so that a busy one does not keep the others waiting.
BATCH = 5000


# A plain task: it enters one company after another.
@shared_task(base=Task, ignore_result=True)
def forget_old_answers() -> int:
    """Remove answers older than two days from every company; returns how many."""
    return sum(removed for _, removed in in_each_company(_forget))


def _forget() -> int:
    old = KeptAnswer.objects.filter(created_at__lt=timezone.now() - KEPT_FOR).order_by("created_at")
    removed, _ = KeptAnswer.objects.filter(pk__in=old.values("pk")[:BATCH]).delete()
    return int(removed)
