"""The clock of reports, and how long it is remembered whom they were sent to."""

from __future__ import annotations

import logging
from datetime import timedelta

from celery import Task, shared_task
from django.utils import timezone

from core.jobs.models import OVER, Job
from core.tenancy.rounds import in_each_company

from .models import Dispatch
from .services import start_due

logger = logging.getLogger(__name__)

#: As long as somebody may have a run that failed half-way tried again: those who have their letter get no second one.
KEPT_FOR = timedelta(days=30)
#: Letters forgotten per company and round, so that a busy one does not keep the others waiting.
BATCH = 5000


# A plain task: it enters one company after another.
@shared_task(base=Task, ignore_result=True)
def start_due_reports() -> int:
    """Begin what is due, company by company; two rounds at once begin nothing twice. Returns how many."""
    begun = 0
    for tenant, started in in_each_company(start_due):
        if started:
            logger.info("reports begun", extra={"tenant": tenant.slug, "reports": started})
        begun += started
    return begun


@shared_task(base=Task, ignore_result=True)
def forget_old_letters() -> int:
    """Forget who had a letter by runs that are over, thirty days later, in every company; returns how many letters."""
    return sum(removed for _, removed in in_each_company(_forget))


def _forget() -> int:
    underway = Job.objects.exclude(state__in=OVER).values("pk")
    old = Dispatch.objects.filter(created_at__lt=timezone.now() - KEPT_FOR).exclude(run__in=underway)
    removed, _ = Dispatch.objects.filter(pk__in=old.order_by("created_at").values("pk")[:BATCH]).delete()
    return int(removed)
