"""Ask what the law says, on the day of the act."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Any

from .errors import NoLegalValueThen, UnknownLegalValue
from .models import LegalValue

#: Another process may have loaded new values: they count here after this many seconds.
FRESH_FOR = 60.0

Question = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Period:
    start: date
    end: date
    value: Any


_known: dict[Question, tuple[float, tuple[_Period, ...]]] = {}
_lock = Lock()


def legal_value(code: str, *, country: str, on: date) -> Any:
    """What the law of ``country`` says of ``code`` on that day; ``None`` where it says that there is no rule.

    Raises ``UnknownLegalValue``, or ``NoLegalValueThen`` when no period covers the day.
    """
    periods = _periods(country, code)
    if not periods:
        raise UnknownLegalValue(code=code, country=country)
    for period in periods:
        if period.start <= on <= period.end:
            return period.value
    raise NoLegalValueThen(code=code, country=country, on=on)


def forget_legal_values() -> None:
    """Read everything again: values were loaded."""
    with _lock:
        _known.clear()


def _periods(country: str, code: str) -> tuple[_Period, ...]:
    question, now = (country, code), time.monotonic()
    known = _known.get(question)
    if known and known[0] > now:
        return known[1]
    rows = LegalValue.objects.filter(country=country, code=code)
    periods = tuple(_Period(row.valid_from, row.valid_to or date.max, row.value) for row in rows)
    if periods:  # names that do not exist must not fill the memory
        with _lock:
            _known[question] = (now + FRESH_FOR, periods)
    return periods
