"""Write the stays of records in their states."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict, Unpack
from uuid import UUID

from django.utils import timezone

from core.history.columns import about, by
from core.kernel.actors import Actor
from core.tenancy.models import TenantModel

from .models import StateChange


class Stay(TypedDict, total=False):
    """What may be known of a stay besides the state; ``at`` is its beginning, now if nothing is said."""

    owner: UUID | None
    comment: str
    due_at: datetime | None
    at: datetime | None


def enter(record: TenantModel, state: str, *, actor: Actor, **known: Unpack[Stay]) -> StateChange:
    """End the present stay, which keeps its own owner, and begin the next."""
    entered = stay(record, state, actor=actor, **known)
    StateChange.objects.for_record(record).current().update(ended_at=entered.started_at)
    entered.save()
    return entered


def stay(record: TenantModel, state: str, *, actor: Actor, **known: Unpack[Stay]) -> StateChange:
    """A stay that is not written yet: imports write the first stays of many records at once."""
    started_at = known.pop("at", None) or timezone.now()
    return StateChange(**about(record), **by(actor), state=state, started_at=started_at, **known)


def current(record: TenantModel) -> StateChange | None:
    """The stay that is not over."""
    open_stay: StateChange | None = StateChange.objects.for_record(record).current().first()
    return open_stay
