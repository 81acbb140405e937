"""Forget what was told long ago."""

from __future__ import annotations

from datetime import timedelta

from celery import Task, shared_task
from django.utils import timezone

from core.tenancy.rounds import in_each_company

from .models import Notification

KEPT_FOR = timedelta(days=90)
#: Removed per company and round, so that a busy one does not keep the others waiting.
BATCH = 5000


# A plain task: it enters one company after another.
@shared_task(base=Task, ignore_result=True)
def forget_old_notifications() -> int:
    """Remove what is older than three months, read or not, from every company; returns how many."""
    return sum(removed for _, removed in in_each_company(_forget))


def _forget() -> int:
    old = Notification.objects.filter(created_at__lt=timezone.now() - KEPT_FOR).order_by("created_at")
    removed, _ = Notification.objects.filter(pk__in=old.values("pk")[:BATCH]).delete()
    return int(removed)
