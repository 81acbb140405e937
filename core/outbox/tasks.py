"""When events are delivered: right after the commit, and by a regular round as a net."""

from __future__ import annotations

import contextlib
import logging
from datetime import timedelta
from uuid import UUID

from celery import Task, shared_task
from django.utils import timezone
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from core.tenancy.celery import TENANT_HEADER
from core.tenancy.rounds import in_each_company, working_companies
from core.tenancy.store import Mark, mark, valkey

from .dispatcher import BATCH, dispatch_pending
from .models import Delivery, OutboxEvent

logger = logging.getLogger(__name__)

#: Longer than webhooks keep their messages (thirty days): ranks of a record of which no event is left begin anew,
#: and must not meet messages with ranks of before.
KEPT_FOR = timedelta(days=40)
#: Events forgotten per company and round, so that a busy one does not keep the others waiting.
FORGOTTEN_AT_ONCE = 5000

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


@shared_task(base=Task, ignore_result=True)
def forget_old_events() -> int:
    """Remove what was told to everybody, or given up, forty days ago, with its proofs, everywhere; returns how many."""
    return sum(removed for _, removed in in_each_company(_forget))


def _forget() -> int:
    old = OutboxEvent.objects.settled().filter(published_at__lt=timezone.now() - KEPT_FOR).order_by("published_at")
    known = list(old.values_list("pk", flat=True)[:FORGOTTEN_AT_ONCE])
    Delivery.objects.filter(event__in=known).delete()
    OutboxEvent.objects.filter(pk__in=known).delete()
    return len(known)


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
