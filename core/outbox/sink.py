"""Keep published events with the caller's transaction."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import connections, transaction
from django.db.models.expressions import RawSQL

from core.kernel.events import Event
from core.tenancy.context import require_tenant
from core.tenancy.locking import hold

from .models import OutboxEvent

#: Part of the insert: asked after the lock, answered without a round trip of its own.
NEXT_RANK = "SELECT coalesce(max(sequence), 0) + 1 FROM outbox_outboxevent WHERE key = %s"


@dataclass(frozen=True)
class _WakeUp:
    """Called after the commit; one for all the events of a transaction."""

    tenant_id: UUID

    def __call__(self) -> None:
        from .tasks import ring

        ring(self.tenant_id)


def keep(event: Event) -> None:
    """Write the event; it exists if and only if the caller's transaction commits."""
    # Whoever publishes about this record waits for the others, so that ranks are those of the commits.
    hold(f"outbox/{event.key}")
    rank = RawSQL(NEXT_RANK, [event.key])  # noqa: S611 (a constant)
    OutboxEvent.objects.create(name=event.event_name, key=event.key, sequence=rank, payload=event.payload())
    ref = require_tenant()
    wake_up = _WakeUp(ref.id)
    if not any(waiting == wake_up for _, waiting, *_ in connections[ref.alias].run_on_commit):
        transaction.on_commit(wake_up, using=ref.alias, robust=True)
