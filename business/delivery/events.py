from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from core.kernel.events import Event


@dataclass(frozen=True)
class ShipmentClosed(Event):
    """A shipment left with its orders."""

    shipment_id: UUID
    order_ids: tuple[UUID, ...]
