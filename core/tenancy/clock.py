"""The calendar of the company, wherever the server stands."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

from .context import require_tenant


def timezone_here() -> ZoneInfo:
    """The company's time zone."""
    return ZoneInfo(require_tenant().timezone)


def today() -> date:
    """The day it is now where the company works."""
    return day_of(timezone.now())


def day_of(instant: datetime) -> date:
    """The day it was then, where the company works."""
    return timezone.localdate(instant, timezone=timezone_here())
