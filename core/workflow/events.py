from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from core.kernel.events import Event


@dataclass(frozen=True)
class StateChanged(Event):
    """A record took a step of its workflow."""

    record_id: UUID
    record: str
    transition: str
    source: str
    state: str
