"""What imports tell: one event per batch, since a file may touch more records than anybody could be told one by one."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from core.kernel.events import Event


@dataclass(frozen=True)
class RecordsImported(Event):
    """Records were made and changed by a file; whoever is told asks for the values, with their own rights."""

    run_id: UUID
    resource: str
    created: list[UUID]
    changed: list[UUID]


@dataclass(frozen=True)
class ImportUndone(Event):
    """An import was taken back: what it made is gone, what it changed is as before."""

    run_id: UUID
    resource: str
    deleted: list[UUID]
    restored: list[UUID]
