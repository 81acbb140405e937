"""Keep published events with the caller's transaction."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import connections, transaction
from django.db.models import Max

from core.kernel.events import Event
from core.tenancy.context import require_tenant
from core.tenancy.locking import hold

from .models import OutboxEvent


@dataclass(frozen=True)
class _WakeUp:
    """Called after the commit; one for all the events of a transaction."""

    tenant_id: UUID

    def __call__(self) -> None:
        from .tasks import wake

        wake(self.tenant_id)


def keep(event: Event) -> None:
    """Write the event; it exists if and only if the caller's transaction commits."""
    OutboxEvent.objects.create(
        name=event.event_name, key=event.key, sequence=_next_rank(event.key), payload=event.payload()
    )
    ref = require_tenant()
    wake_up = _WakeUp(ref.id)
    if not any(waiting == wake_up for _, waiting, *_ in connections[ref.alias].run_on_commit):
        transaction.on_commit(wake_up, using=ref.alias, robust=True)


def _next_rank(key: str) -> int:
    """Rank within the record, in order of commit: whoever publishes about it waits for the others."""
    hold(f"outbox/{key}")
    last = OutboxEvent.objects.filter(key=key).aggregate(last=Max("sequence"))["last"]
    return (last or 0) + 1
