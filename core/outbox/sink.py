"""Keep published events with the caller's transaction."""

from __future__ import annotations

from functools import partial

from django.db.models import Max

from core.kernel.events import Event
from core.tenancy.context import require_tenant
from core.tenancy.locking import hold
from core.tenancy.transactions import on_commit

from .models import OutboxEvent


def keep(event: Event) -> None:
    """Write the event; it exists if and only if the caller's transaction commits."""
    from .tasks import wake

    OutboxEvent.objects.create(
        name=event.event_name, key=event.key, sequence=_next_rank(event.key), payload=event.payload()
    )
    on_commit(partial(wake, require_tenant().id))


def _next_rank(key: str) -> int:
    """Rank within the record, in order of commit: whoever publishes about it waits for the others."""
    hold(f"outbox/{key}")
    last = OutboxEvent.objects.filter(key=key).aggregate(last=Max("sequence"))["last"]
    return (last or 0) + 1
