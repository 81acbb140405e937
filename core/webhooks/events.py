from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from core.kernel.events import Event


@dataclass(frozen=True)
class Tested(Event):
    """An administrator tries a webhook out; only that webhook is told."""

    endpoint_id: UUID
