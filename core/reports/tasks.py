"""The clock of reports."""

from __future__ import annotations

import logging

from celery import Task, shared_task

from core.tenancy.rounds import in_each_company

from .services import start_due

logger = logging.getLogger(__name__)


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
