"""The calendar of the company, wherever the server stands."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

from django.utils import timezone

from .context import current_tenant, require_tenant


def timezone_here() -> ZoneInfo:
    """The company's time zone."""
    return ZoneInfo(require_tenant().timezone)


def zone_or_utc() -> tzinfo:
    """The company's time zone; outside any company only declarations are checked, which no day changes."""
    ref = current_tenant()
    return ZoneInfo(ref.timezone) if ref else UTC


def today() -> date:
    """The day it is now where the company works."""
    return day_of(timezone.now())


def day_of(instant: datetime) -> date:
    """The day it was then, where the company works."""
    return timezone.localdate(instant, timezone=timezone_here())
