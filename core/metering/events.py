"""What the meter tells the company."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from core.kernel.events import Event


@dataclass(frozen=True, slots=True)
class QuotaNearlyUsed(Event):
    """Four fifths of the calls that the company's programs may make in this month are made."""

    month: date
    used: int
    ceiling: int
    renews: datetime
