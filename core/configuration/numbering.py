"""Numbers that people read: gapless, in order, never twice."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from django.db.models import F

from core.tenancy.clock import today
from core.tenancy.transactions import atomic

from .models import Reset, Series, SeriesCounter

PERIOD_FORMAT = {Reset.NEVER: "", Reset.YEARLY: "%Y", Reset.DAILY: "%Y%m%d"}


@dataclass(frozen=True)
class _Defaults:
    """How a series is numbered until the company decides otherwise."""

    prefix: str
    width: int
    first_number: int
    reset: Reset


_declared: dict[str, _Defaults] = {}


def declare_series(
    code: str, *, prefix: str = "", width: int = 1, first_number: int = 1, reset: Reset = Reset.NEVER
) -> str:
    """Declare, at import time, a series that the code numbers with; returns its code."""
    _declared[code] = _Defaults(prefix, width, first_number, reset)
    return code


def next_number(code: str, *, on: date | None = None) -> str:
    """Allot the next number, as it is read: ``ENV-20251031-0001``.

    The series stays locked until the caller's transaction ends: if that fails, the
    number goes to the next caller and no gap is left.
    """
    series, period = _open(code, on)
    value = _take(series, period, 1)
    parts = [series.prefix, f"{period}-" if period else "", f"{value:0{series.width}d}"]
    return "".join(parts)


def next_values(code: str, count: int = 1, *, on: date | None = None) -> range:
    """Allot ``count`` consecutive bare numbers at once, for records that keep an integer."""
    series, period = _open(code, on)
    first = _take(series, period, count)
    return range(first, first + count)


def _open(code: str, on: date | None) -> tuple[Series, str]:
    series, _ = Series.objects.get_or_create(code=code, defaults=asdict(_declared[code]))
    return series, (on or today()).strftime(PERIOD_FORMAT[Reset(series.reset)])


@atomic()
def _take(series: Series, period: str, count: int) -> int:
    counters = SeriesCounter.objects.filter(series=series, period=period)
    advance = {"next_number": F("next_number") + count}
    if not counters.update(**advance):
        following = {"next_number": series.first_number + count}
        _, created = SeriesCounter.objects.get_or_create(series=series, period=period, defaults=following)
        if created:
            return series.first_number
        counters.update(**advance)
    return int(counters.get().next_number) - count
