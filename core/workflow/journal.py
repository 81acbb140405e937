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
    entered = stay(record, state, actor=actor, owner=owner, comment=comment, due_at=due_at, at=at)
    StateChange.objects.for_record(record).current().update(ended_at=entered.started_at)
    entered.save()
    return entered


def stay(
    record: TenantModel,
    state: str,
    *,
    actor: Actor,
    owner: UUID | None = None,
    comment: str = "",
    due_at: datetime | None = None,
    at: datetime | None = None,
) -> StateChange:
    """A stay that is not written yet: imports write the first stays of many records at once."""
    return StateChange(
        **about(record),
        **by(actor),
        state=state,
        started_at=at or timezone.now(),
        owner=owner,
        comment=comment,
        due_at=due_at,
    )


def current(record: TenantModel) -> StateChange | None:
    """The stay that is not over."""
    open_stay: StateChange | None = StateChange.objects.for_record(record).current().first()
    return open_stay
