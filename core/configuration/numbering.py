"""Numbers that people read: never twice; in order and without gaps where the series says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date

from django.db.models import F, Min, Q
from django.utils.functional import Promise

from core.tenancy.clock import today
from core.tenancy.transactions import atomic

from .models import Reset, Series, SeriesCounter
from .slots import take_slot

PERIOD_FORMAT = {Reset.NEVER: "", Reset.YEARLY: "%Y", Reset.DAILY: "%Y%m%d"}


@dataclass(frozen=True)
class Defaults:
    """How a series is numbered until the company decides otherwise."""

    prefix: str
    width: int
    first_number: int
    reset: Reset
    format: str
    gapless: bool


_declared: dict[str, Defaults] = {}
_labels: dict[str, str | Promise] = {}


def declare_series(
    code: str,
    *,
    prefix: str = "",
    width: int = 1,
    first_number: int = 1,
    reset: Reset = Reset.NEVER,
    format: str = "",
    gapless: bool = True,
    label: str | Promise = "",
) -> str:
    """Declare, at import time, a series that the code numbers with; returns its code.

    ``label`` says to people what is numbered.

    With ``gapless=False`` nobody waits for anybody: what the law does not ask to be
    gapless is numbered faster, with gaps and slightly out of order under load.
    """
    _declared[code] = Defaults(prefix, width, first_number, reset, format, gapless)
    _labels[code] = label or code
    return code


def series_label(code: str) -> str:
    """What the series numbers, in the reader's language."""
    return str(_labels[code])


def declared_series() -> dict[str, Series]:
    """Every series that the code numbers with, by code, as the company has it; in one question."""
    chosen = {series.code: series for series in Series.objects.filter(code__in=_declared)}
    return {code: chosen.get(code) or Series(code=code, **asdict(_declared[code])) for code in sorted(_declared)}


def next_number(code: str, *, on: date | None = None) -> str:
    """Allot the next number, as it is read: ``ENV-20251031-0001``.

    A gapless series stays locked until the caller's transaction ends: if that fails, the
    number goes to the next caller and no gap is left.
    """
    day = on or today()
    series = series_named(code)
    return write_number(series, _allot(series, day, 1), day)


def next_values(code: str, count: int = 1, *, on: date | None = None) -> range:
    """Allot ``count`` consecutive bare numbers at once, for records that keep an integer."""
    series = series_named(code)
    if count > 1 and not series.gapless:
        raise ValueError(f"Numbers of {code} do not follow each other.")
    first = _allot(series, on or today(), count)
    return range(first, first + count)


def preview_number(code: str, *, on: date | None = None) -> str:
    """The number that would be allotted now; somebody else may still get it."""
    day = on or today()
    series = Series.objects.filter(code=code).first() or Series(code=code, **asdict(_declared[code]))
    return preview_numbers([series], on=day)[code]


def preview_numbers(many: Iterable[Series], *, on: date) -> dict[str, str]:
    """The same of many series, by code, in one question."""
    listed = list(many)
    periods = Q(*(Q(series=each, period=_period(each, on)) for each in listed), _connector=Q.OR)
    lowest = SeriesCounter.objects.filter(periods).values_list("series__code").annotate(Min("next_number"))
    following = dict(lowest.order_by())
    return {each.code: write_number(each, following.get(each.code, each.first_number), on) for each in listed}


def is_declared(code: str) -> bool:
    return code in _declared


def series_named(code: str) -> Series:
    """The company's series, made from its declaration when it is first needed; else ``KeyError``."""
    series, _ = Series.objects.get_or_create(code=code, defaults=asdict(_declared[code]))
    return series


def write_number(series: Series, number: int, day: date) -> str:
    """The number as people read it, in the format of its series."""
    digits = f"{number:0{series.width}d}"
    if series.format:
        return series.format.format(year=f"{day:%Y}", month=f"{day:%m}", day=f"{day:%d}", number=digits)
    period = _period(series, day)
    return f"{series.prefix}{period}{'-' if period else ''}{digits}"


def _period(series: Series, day: date) -> str:
    return day.strftime(PERIOD_FORMAT[Reset(series.reset)])


def _allot(series: Series, day: date, count: int) -> int:
    period = _period(series, day)
    return _take(series, period, count) if series.gapless else take_slot(series, period)


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
