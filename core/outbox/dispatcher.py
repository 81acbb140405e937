"""Tell subscribers what happened: at least once, in order per record, effects exactly once.

One that keeps failing is set aside with its event. From then on that subscriber is told nothing more of
the record, which others still hear of, until somebody decides on the event: see ``letters``.

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

from .models import EVERYBODY, Delivery, EventState, OutboxEvent
from .present import present

logger = logging.getLogger(__name__)

#: Events of one company handled in a row before others get their turn.
BATCH = 200
MAX_ATTEMPTS = 12
LONGEST_WAIT = timedelta(hours=1)


class NotTold(Exception):
    """Some subscribers failed, by name; others wait for an earlier event of the record."""

    def __init__(self, failures: dict[str, Exception], waiting: list[str]) -> None:
        super().__init__(f"{len(failures)} subscribers failed")
        self.failures, self.waiting = failures, waiting
        self.__cause__ = ExceptionGroup("subscribers", list(failures.values()))


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
    behind = _whom_it_waits_for(kept) if kept.is_behind else frozenset()
    if kept.is_behind and not OutboxEvent.objects.due().filter(pk=kept.pk).exists():
        return True  # what was set aside is tried again since this one was found: it comes first
    try:
        waiting = _deliver(kept, behind)
    except Exception as error:
        logger.exception("event delivery failed", extra={"event": kept.name, "key": kept.key})
        _postpone(kept, error)
    else:
        _conclude(kept, waiting)
    kept.save(update_fields=["state", "published_at", "attempts", "next_attempt_at", "last_error", "owed"])
    return True


def _whom_it_waits_for(kept: OutboxEvent) -> frozenset[str]:
    """Subscribers that an earlier event of the record still has to reach; whoever decides on that one waits."""
    earlier = OutboxEvent.objects.set_aside().filter(key=kept.key, sequence__lt=kept.sequence)
    owed = earlier.select_for_update(no_key=True).order_by("sequence").values_list("owed", flat=True)
    return frozenset(name for each in owed for name in each)


def _deliver(kept: OutboxEvent, behind: frozenset[str]) -> list[str]:
    """Call each subscriber that was not told yet and whose turn it is; one that fails does not undo the others.

    Returns those whose turn it is not.
    """
    event = restore(kept.name, kept.payload)
    told = set(kept.deliveries.values_list("subscriber", flat=True))
    owed = {name: each for name, each in subscribers(type(event)).items() if name not in told and _hears(each)}
    waiting = [name for name in owed if behind & {name, EVERYBODY}]
    failures = {
        name: failure
        for name, handler in owed.items()
        if name not in waiting and (failure := _tell(kept, event, name, handler))
    }
    if failures:
        raise NotTold(failures, waiting)
    return waiting


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


def _conclude(kept: OutboxEvent, waiting: list[str]) -> None:
    """Everybody was told, but for those whom an earlier event of the record has still to reach."""
    kept.owed = dict.fromkeys(waiting, "")
    kept.state = EventState.HELD if waiting else EventState.DELIVERED
    kept.published_at = None if waiting else timezone.now()


def _postpone(kept: OutboxEvent, error: Exception) -> None:
    causes = error.failures if isinstance(error, NotTold) else {EVERYBODY: error}
    kept.attempts += 1
    kept.last_error = "; ".join(f"{type(cause).__name__}: {cause}" for cause in causes.values())
    kept.next_attempt_at = timezone.now() + min(timedelta(seconds=2**kept.attempts), LONGEST_WAIT)
    if kept.attempts >= MAX_ATTEMPTS:
        kept.state = EventState.PARKED
        waiting = error.waiting if isinstance(error, NotTold) else []
        kept.owed = {name: type(cause).__name__ for name, cause in causes.items()} | dict.fromkeys(waiting, "")
