"""When events are delivered: right after the commit, and by a regular round as a net."""

from __future__ import annotations

import contextlib
import logging
from uuid import UUID

from celery import Task, shared_task
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from core.tenancy.celery import TENANT_HEADER
from core.tenancy.rounds import in_each_company, working_companies
from core.tenancy.store import Mark, mark, valkey

from .dispatcher import BATCH, dispatch_pending
from .models import OutboxEvent

logger = logging.getLogger(__name__)

#: As often as the round looks for events whose message was lost (seconds).
BELL_RINGS_FOR = 15


# Plain tasks: they open one transaction per event, not one for all of them.
@shared_task(base=Task, ignore_result=True)
def deliver_events(tenant_id: str) -> None:
    """Deliver one company's waiting events, a batch at a time so that others get their turn."""
    # First: whoever publishes from here on must ring again.
    _forget_bell(tenant_id)
    tenant = working_companies().filter(pk=tenant_id).first()
    if tenant is not None and dispatch_pending(tenant) == BATCH:
        wake(tenant.id)


@shared_task(base=Task, ignore_result=True)
def deliver_forgotten_events() -> None:
    """Find events whose wake-up was lost, and those that wait for another attempt."""
    for tenant, waiting in in_each_company(lambda: OutboxEvent.objects.due().exists()):
        if waiting:
            wake(tenant.id)


def ring(tenant_id: UUID) -> None:
    """Wake a worker, unless a message waits that no worker has looked at yet: it will find the new event too."""
    mark(Mark(_bell(tenant_id), BELL_RINGS_FOR, lambda heard: wake(tenant_id) if heard else None))


def _forget_bell(tenant_id: str) -> None:
    with contextlib.suppress(RedisError):
        valkey().delete(_bell(tenant_id))


def _bell(tenant_id: UUID | str) -> str:
    return f"outbox:t.{tenant_id}:bell"


def wake(tenant_id: UUID) -> None:
    """Ask a worker to deliver now. Best effort: the event is safe, the round will find it."""
    try:
        deliver_events.apply_async((str(tenant_id),), headers={TENANT_HEADER: str(tenant_id)}, retry=False)
    except OperationalError:
        logger.warning("broker unreachable, events wait for the next round", extra={"tenant_id": str(tenant_id)})
