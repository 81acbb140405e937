"""Keep published events with the caller's transaction."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import connections, transaction

from core.kernel.events import Event
from core.tenancy.context import require_tenant
from core.tenancy.rows import RowWriter

from .models import OutboxEvent

#: Whoever publishes about a record waits for the others, so that ranks are those of the commits.
_events = RowWriter(OutboxEvent, {"sequence": "yz.next_rank(%s)"})


@dataclass(frozen=True)
class _WakeUp:
    """Called after the commit; one for all the events of a transaction."""

    tenant_id: UUID

    def __call__(self) -> None:
        from .tasks import ring

        ring(self.tenant_id)


def keep(event: Event) -> None:
    """Write the event; it exists if and only if the caller's transaction commits."""
    _events.write(name=event.event_name, key=event.key, sequence=[event.key], payload=event.payload())
    ref = require_tenant()
    wake_up = _WakeUp(ref.id)
    if not any(waiting == wake_up for _, waiting, *_ in connections[ref.alias].run_on_commit):
        transaction.on_commit(wake_up, using=ref.alias, robust=True)
