"""How a company wants its documents numbered."""

from __future__ import annotations

import string
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.history import record
from core.kernel.actors import Actor
from core.kernel.errors import BusinessError, StateError
from core.tenancy.locking import lock
from core.tenancy.transactions import atomic

from .models import Reset, Series
from .numbering import series_named

PLACEHOLDERS = {"year", "month", "day", "number"}
#: Without these a number of one period would be read again in the next.
PERIOD_PLACEHOLDERS = {Reset.NEVER: set(), Reset.YEARLY: {"year"}, Reset.DAILY: {"year", "month", "day"}}
CHANGEABLE = ("prefix", "width", "first_number", "reset", "format", "gapless")
#: Changing them after the first number could allot one twice.
FIXED_BY_USE = ("first_number", "reset", "gapless")


class InvalidSeriesFormat(BusinessError):
    code = "format_numero_invalide"
    message = _("“{format}” cannot number these documents.")


class SeriesInUse(StateError):
    code = "serie_utilisee"
    message = _("{code} has numbered documents already: this can no longer be changed.")


@atomic()
def configure_series(code: str, *, actor: Actor, version: int | None = None, **changes: Any) -> Series:
    """Change how a series is numbered; raises ``InvalidSeriesFormat`` or ``SeriesInUse``.

    With the ``version`` that a person was looking at, raises ``StaleVersion`` when somebody else
    changed it since.
    """
    if unknown := changes.keys() - set(CHANGEABLE):
        raise TypeError(f"A series has no {', '.join(sorted(unknown))}.")
    series = series_named(code)
    lock(series, version=version)
    before = {name: getattr(series, name) for name in changes}
    if any(before[name] != changes[name] for name in FIXED_BY_USE if name in changes) and series.counters.exists():
        raise SeriesInUse(code=code)
    for name, value in changes.items():
        setattr(series, name, value)
    _check_format(series)
    series.save(update_fields=list(changes))
    record(series, "configure_series", actor=actor, before=before, after=changes)
    return series


def _check_format(series: Series) -> None:
    """A format holds the number once, what tells its periods apart, and nothing else."""
    if not series.format:
        return
    try:
        parts = [part for part in string.Formatter().parse(series.format) if part[1] is not None]
    except ValueError as error:
        raise InvalidSeriesFormat(format=series.format) from error
    names = [name for _text, name, _spec, _conversion in parts]
    plain = not any(spec or conversion for _text, _name, spec, conversion in parts)
    complete = {"number", *PERIOD_PLACEHOLDERS[Reset(series.reset)]} <= set(names) <= PLACEHOLDERS
    if not (plain and complete and names.count("number") == 1):
        raise InvalidSeriesFormat(format=series.format)
