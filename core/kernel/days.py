"""What day it is where the company works. The kernel knows no company: whoever does tells its time zone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, tzinfo

from django.utils import timezone


def _utc() -> tzinfo:
    return UTC


_zone: Callable[[], tzinfo] = _utc


def use_zone(told: Callable[[], tzinfo]) -> None:
    """Decide who tells the time zone of the moment's company (``core.tenancy`` does, at start-up)."""
    global _zone  # noqa: PLW0603
    _zone = told


def today() -> date:
    """The day it is now where the company works."""
    return timezone.localdate(timezone=_zone())


def midnight(day: date) -> datetime:
    """When the day begins there; the first time, where clocks begin it twice."""
    return datetime.combine(day, time.min, tzinfo=_zone())
