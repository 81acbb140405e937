"""What other modules, webhooks and screens may want to know of any record."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from core.kernel.events import Event


@dataclass(frozen=True)
class RecordCreated(Event):
    record_id: UUID
    resource: str


@dataclass(frozen=True)
class RecordChanged(Event):
    record_id: UUID
    resource: str
    #: Names only: whoever is told asks for the values, with their own rights.
    fields: list[str]


@dataclass(frozen=True)
class RecordDeleted(Event):
    record_id: UUID
    resource: str
    #: Kept but taken out of use, because other records quote it.
    archived: bool
