from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from core.kernel.events import Event


@dataclass(frozen=True)
class OutOfStock(Event):
    """The last piece of a variant left one of our places."""

    variant_id: UUID
    product_id: UUID
    location_id: UUID
