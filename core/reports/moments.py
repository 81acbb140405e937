"""When a report is due, by the calendar and the clocks of the company."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta

from core.tenancy.clock import day_of, timezone_here

from .models import Rhythm

#: From a day of a month to the same of the next there are no more.
FURTHEST = 32


def next_moment(rhythm: str, day: int, at: time, *, after: datetime) -> datetime:
    """The first moment after ``after``; an hour that clocks leave out is the one that they show instead."""
    first, zone = day_of(after), timezone_here()
    days = (first + timedelta(days=step) for step in range(FURTHEST))
    moments = (datetime.combine(each, at, zone).astimezone(UTC) for each in days if _falls_on(each, rhythm, day))
    return next(moment for moment in moments if moment > after)


def _falls_on(each: date, rhythm: str, day: int) -> bool:
    if rhythm == Rhythm.WEEKLY:
        return each.isoweekday() == day
    if rhythm == Rhythm.MONTHLY:
        return each.day == min(day, monthrange(each.year, each.month)[1])
    return True
