"""Write the stays of records in their states."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from core.history.columns import about, by
from core.kernel.actors import Actor
from core.tenancy.models import TenantModel

from .models import StateChange


def enter(
    record: TenantModel,
    state: str,
    *,
    actor: Actor,
    owner: UUID | None = None,
    comment: str = "",
    due_at: datetime | None = None,
    at: datetime | None = None,
) -> StateChange:
    """End the present stay, which keeps its own owner, and begin the next."""
    now = at or timezone.now()
    StateChange.objects.for_record(record).current().update(ended_at=now)
    return StateChange.objects.create(
        **about(record), **by(actor), state=state, started_at=now, owner=owner, comment=comment, due_at=due_at
    )


def current(record: TenantModel) -> StateChange | None:
    """The stay that is not over."""
    open_stay: StateChange | None = StateChange.objects.for_record(record).current().first()
    return open_stay
