"""What other modules, webhooks and screens may want to know of any record."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from core.kernel.events import Event


@dataclass(frozen=True)
class RecordCreated(Event):
    """A record came into being."""

    record_id: UUID
    resource: str


@dataclass(frozen=True)
class RecordChanged(Event):
    """Fields of a record have new values."""

    record_id: UUID
    resource: str
    #: Names only: whoever is told asks for the values, with their own rights.
    fields: list[str]


@dataclass(frozen=True)
class RecordDeleted(Event):
    """A record was deleted, or put away."""

    record_id: UUID
    resource: str
    #: Kept but taken out of use, because other records quote it.
    archived: bool
