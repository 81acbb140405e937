"""When events are delivered: right after the commit, and by a regular round as a net."""

from __future__ import annotations

import logging
from uuid import UUID

from celery import Task, shared_task
from kombu.exceptions import OperationalError

from core.tenancy.context import tenant_context
from core.tenancy.errors import TenancyError
from core.tenancy.models import LifeCycle, Suspension, Tenant

from .dispatcher import BATCH, dispatch_pending
from .models import OutboxEvent

logger = logging.getLogger(__name__)
WRITABLE = (Suspension.ACTIVE, Suspension.BANNER)


# Plain tasks: they open one transaction per event themselves.
@shared_task(base=Task, ignore_result=True)
def deliver_events(tenant_id: str) -> None:
    """Deliver one company's waiting events, a batch at a time so that others get their turn."""
    tenant = Tenant.objects.filter(pk=tenant_id, life_cycle=LifeCycle.READY, suspension__in=WRITABLE).first()
    if tenant is not None and dispatch_pending(tenant) == BATCH:
        deliver_events.delay(tenant_id)


@shared_task(base=Task, ignore_result=True)
def deliver_forgotten_events() -> None:
    """Find events whose wake-up was lost, and those that wait for another attempt."""
    for tenant in Tenant.objects.filter(life_cycle=LifeCycle.READY, suspension__in=WRITABLE):
        try:
            with tenant_context(tenant):
                waiting = OutboxEvent.objects.due().exists()
        except TenancyError as error:  # moved or closed meanwhile: the next round sees it right
            logger.info("tenant skipped", extra={"tenant": tenant.slug, "reason": str(error)})
            continue
        if waiting:
            deliver_events.delay(str(tenant.id))


def wake(tenant_id: UUID) -> None:
    """Ask a worker to deliver now. Best effort: the event is safe, the round will find it."""
    try:
        deliver_events.delay(str(tenant_id))
    except OperationalError:
        logger.warning("broker unreachable, events wait for the next round", extra={"tenant_id": str(tenant_id)})
