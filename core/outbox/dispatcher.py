"""Tell subscribers what happened: at least once, in order per record, effects exactly once.

A subscriber's effects and the proof of its delivery are one transaction, so that a
process killed anywhere either did both or neither.
"""

from __future__ import annotations

import logging
from datetime import timedelta

from django.utils import timezone

from core.configuration.switches import is_enabled
from core.kernel.events import Event, Handler, end_round, restore, subscribers
from core.kernel.modules import module_at
from core.tenancy.arrival import arrive
from core.tenancy.models import Tenant
from core.tenancy.transactions import atomic

from .models import Delivery, EventState, OutboxEvent
from .present import present

logger = logging.getLogger(__name__)

#: Events of one company handled in a row before others get their turn.
BATCH = 200
MAX_ATTEMPTS = 12
LONGEST_WAIT = timedelta(hours=1)


def dispatch_pending(tenant: Tenant, *, limit: int = BATCH) -> int:
    """Deliver the company's waiting events and return how many were handled."""
    handled = 0
    while handled < limit and _delivered_next(tenant):
        handled += 1
    end_round(tenant.id, more=handled == limit)
    return handled


def _delivered_next(tenant: Tenant) -> bool:
    with arrive(tenant.ref):
        return _dispatch_next()


def _dispatch_next() -> bool:
    """Handle the event whose turn it is, skipping those that another process holds."""
    kept = OutboxEvent.objects.due().select_for_update(skip_locked=True, of=("self",)).first()
    if kept is None:
        return False
    try:
        _deliver(kept)
    except Exception as error:
        logger.exception("event delivery failed", extra={"event": kept.name, "key": kept.key})
        _postpone(kept, error)
    else:
        kept.state, kept.published_at = EventState.DELIVERED, timezone.now()
    kept.save(update_fields=["state", "published_at", "attempts", "next_attempt_at", "last_error"])
    return True


def _deliver(kept: OutboxEvent) -> None:
    """Call each subscriber that was not told yet; one that fails does not undo the others."""
    event = restore(kept.name, kept.payload)
    told = set(kept.deliveries.values_list("subscriber", flat=True))
    failures = [
        failure
        for name, handler in subscribers(type(event)).items()
        if name not in told and _hears(handler) and (failure := _tell(kept, event, name, handler))
    ]
    if failures:
        raise ExceptionGroup(f"{len(failures)} subscribers failed", failures)


def _hears(handler: Handler) -> bool:
    """A module that the company switched off is told nothing, not even later."""
    module = module_at(handler.__module__)
    return module is None or is_enabled(module)


def _tell(kept: OutboxEvent, event: Event, name: str, handler: Handler) -> Exception | None:
    try:
        with atomic(), present(kept):
            handler(event)
            Delivery.objects.create(event=kept, subscriber=name)
    except Exception as error:  # reported by the caller once every other subscriber was told
        return error
    return None


def _postpone(kept: OutboxEvent, error: Exception) -> None:
    causes = error.exceptions if isinstance(error, ExceptionGroup) else [error]
    kept.attempts += 1
    kept.last_error = "; ".join(f"{type(cause).__name__}: {cause}" for cause in causes)
    kept.next_attempt_at = timezone.now() + min(timedelta(seconds=2**kept.attempts), LONGEST_WAIT)
    if kept.attempts >= MAX_ATTEMPTS:
        kept.state = EventState.PARKED
