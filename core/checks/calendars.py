"""Time that counts: opening hours, public holidays, and the terms that the law gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from zoneinfo import ZoneInfo

import holidays

IsHoliday = Callable[[date], bool]
#: A calendar that stays shut this long is a mistake, not a holiday.
LONGEST_CLOSURE = timedelta(days=366)


class Shift(StrEnum):
    """What becomes of a term that ends on a day without work."""

    NONE = "aucun"
    NEXT_WORKING_DAY = "jour_ouvrable_suivant"


@cache
def public_holidays(country: str, year: int) -> frozenset[date]:
    """The days that the law names for that year; those of the moon, in Morocco, are estimates."""
    return frozenset(holidays.country_holidays(country, years=year))


def is_public_holiday(country: str) -> IsHoliday:
    """Whether a day is a holiday there, as far as it can be computed."""
    return lambda day: day in public_holidays(country, day.year)


@dataclass(frozen=True)
class BusinessHours:
    """When somebody works: open intervals by day of the week (0 is Monday), none on holidays."""

    intervals: Mapping[int, tuple[tuple[time, time], ...]]
    zone: ZoneInfo
    is_holiday: IsHoliday = lambda _day: False

    def open_from(self, instant: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Open intervals from that instant on, the first one cut; in UTC, where an hour is an hour."""
        day = instant.astimezone(self.zone).date()
        give_up = day + LONGEST_CLOSURE
        while day <= give_up:
            for opening, closing in () if self.is_holiday(day) else self.intervals.get(day.weekday(), ()):
                start, end = (datetime.combine(day, at, self.zone).astimezone(UTC) for at in (opening, closing))
                if end > instant:
                    give_up = day + LONGEST_CLOSURE
                    yield max(start, instant.astimezone(UTC)), end
            day += timedelta(days=1)
        raise ValueError("These business hours never open.")


def add_business_time(start: datetime, minutes: int, hours: BusinessHours) -> datetime:
    """The instant after that many open minutes (``ajouter_ouvre``), in the calendar's zone."""
    left = timedelta(minutes=minutes)
    for opening, closing in hours.open_from(start):
        if opening + left <= closing:
            return (opening + left).astimezone(hours.zone)
        left -= closing - opening
    raise AssertionError("open_from never ends quietly")


def business_minutes(start: datetime, end: datetime, hours: BusinessHours) -> int:
    """How many open minutes lie between two instants: what a pause takes from a term."""
    total = timedelta()
    for opening, closing in hours.open_from(start):
        if opening >= end:
            break
        total += min(closing, end) - opening
    return int(total.total_seconds() // 60)


def legal_deadline(start: date, days: int, *, shift: Shift, is_holiday: IsHoliday, zone: ZoneInfo) -> datetime:
    """The last second of a term (``delai_legal``): the day of ``start`` does not count."""
    last = start + timedelta(days=days)
    while shift is Shift.NEXT_WORKING_DAY and (last.weekday() >= 5 or is_holiday(last)):
        last += timedelta(days=1)
    return datetime.combine(last, time(23, 59, 59), zone)


def is_expired(expiry: date, on: date) -> bool:
    """Whether goods are past their date (``est_perime``): the printed day is still good."""
    return on > expiry
