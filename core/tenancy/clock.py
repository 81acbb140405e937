"""The calendar of the company, wherever the server stands."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from django.utils import timezone

from .context import require_tenant


def today() -> date:
    """The day it is now where the company works."""
    return timezone.localdate(timezone=ZoneInfo(require_tenant().timezone))
