"""Forget tokens that open nothing any more."""

from __future__ import annotations

from celery import Task, shared_task
from django.utils import timezone

from .models import Grant, Token

BATCH = 5000


# A plain task: what it forgets stands in the control plane, for all companies together.
@shared_task(base=Task, ignore_result=True)
def forget_old_tokens() -> int:
    """Remove tokens that have ended, and what people allowed that no token is left of; returns how many tokens."""
    now = timezone.now()
    old = Token.objects.filter(expires_at__lt=now).order_by("expires_at")
    removed, _ = Token.objects.filter(pk__in=old.values("pk")[:BATCH]).delete()
    spent = Grant.objects.exclude(user=None).filter(tokens=None, code_expires_at__lt=now)
    Grant.objects.filter(pk__in=spent.values("pk")[:BATCH]).delete()
    return removed
