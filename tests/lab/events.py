"""Events whose subscriber may kill the whole worker, in the middle of a delivery."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from core.kernel.events import Event, subscribe
from tests.lab.models import Box


@dataclass(frozen=True)
class BoxShipped(Event):
    box_id: UUID
    number: int
    #: Names the file whose existence makes the delivery deadly, once.
    trap: str = ""


@subscribe(BoxShipped)
def note_shipping(event: BoxShipped) -> None:
    """One box for each event; its amount is how many of the same record were told before."""
    prefix = f"{event.box_id.hex[:8]}-"
    Box.objects.create(code=f"{prefix}{event.number}", amount=Box.objects.filter(code__startswith=prefix).count())
    if event.trap and Path(event.trap).exists():
        Path(event.trap).unlink()
        os.killpg(os.getpgrp(), signal.SIGKILL)
