"""Periods that move with the calendar: a question kept on Monday as ``today`` asks for Tuesday on Tuesday."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from ..days import midnight, today
from ..resources import FieldSpec, Kind
from .errors import InvalidValue

#: The first day, and the first after the last.
Days = tuple[date, date]
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


def _month(day: date, later: int = 0) -> date:
    """The first of the month, so many months later."""
    months = day.year * 12 + day.month - 1 + later
    return date(months // 12, months % 12 + 1, 1)


def _monday(day: date) -> date:
    return day - day.weekday() * _DAY


PERIODS: dict[str, Callable[[date], Days]] = {
    "yesterday": lambda day: (day - _DAY, day),
    "today": lambda day: (day, day + _DAY),
    "tomorrow": lambda day: (day + _DAY, day + 2 * _DAY),
    # Today is one of them.
    "last_7_days": lambda day: (day - 6 * _DAY, day + _DAY),
    "last_30_days": lambda day: (day - 29 * _DAY, day + _DAY),
    "next_7_days": lambda day: (day, day + 7 * _DAY),
    # Weeks begin on Monday, as those of figures.
    "this_week": lambda day: (_monday(day), _monday(day) + _WEEK),
    "last_week": lambda day: (_monday(day) - _WEEK, _monday(day)),
    "this_month": lambda day: (_month(day), _month(day, 1)),
    "last_month": lambda day: (_month(day, -1), _month(day)),
    "this_year": lambda day: (date(day.year, 1, 1), date(day.year + 1, 1, 1)),
    "last_year": lambda day: (date(day.year - 1, 1, 1), date(day.year, 1, 1)),
}


def bounds(spec: FieldSpec, written: Any) -> tuple[date, date] | tuple[datetime, datetime]:
    """From when, and until before when, the period is now; raises ``InvalidValue``."""
    period = PERIODS.get(written) if isinstance(written, str) else None
    if period is None:
        raise InvalidValue(name=spec.name, value=written)
    since, until = period(today())
    return (midnight(since), midnight(until)) if spec.kind is Kind.INSTANT else (since, until)
