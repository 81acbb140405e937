"""What a value says on paper, to readers of one language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal
from django.utils.translation import get_language, gettext

from core.kernel.addresses import lines_of
from core.kernel.money import Money
from core.kernel.resources import FieldSpec, Kind
from core.kernel.units import symbol_of
from core.tenancy.clock import timezone_here
from core.tenancy.context import require_tenant

#: Morocco writes Arabic with the digits that the whole country uses.
_LOCALES = {"ar": "ar_MA"}
#: Their columns stand at the end of the line.
FIGURES = {Kind.INTEGER, Kind.DECIMAL, Kind.MONEY, Kind.QUANTITY, Kind.MEASURE}
#: Nothing that a sheet of paper could say.
UNPRINTABLE = {Kind.JSON, Kind.IDENTIFIER}
_DAY, _INSTANT = "dd/MM/yyyy", "dd/MM/yyyy HH:mm"
_ISOLATED, _LEFT_TO_RIGHT, _END = "\u2068", "\u2066", "\u2069"


def isolated(text: str) -> str:
    """A Latin name in an Arabic line, or the other way round, keeps its own order and leaves that of its neighbours."""
    return f"{_ISOLATED}{text}{_END}" if text else ""


def worded(spec: FieldSpec, value: Any) -> str:
    """The value, as read in Python or in JSON, in the language of the moment."""
    if value is None or value == "":
        return ""
    return _WORDINGS.get(spec.kind, _text)(spec, value)


def moment(instant: datetime) -> str:
    """A day and its hour where the company works."""
    return format_datetime(instant.astimezone(timezone_here()), _INSTANT, locale=_locale())


def _locale() -> str:
    language = get_language() or "fr"
    return _LOCALES.get(language, language)


def _text(spec: FieldSpec, value: Any) -> str:
    return isolated(str(value))


def _phone(spec: FieldSpec, value: Any) -> str:
    return f"{_LEFT_TO_RIGHT}{value}{_END}"


def _number(spec: FieldSpec, value: Any) -> str:
    return str(format_decimal(Decimal(str(value)), locale=_locale(), decimal_quantization=False))


def _measure(spec: FieldSpec, value: Any) -> str:
    return isolated(f"{_number(spec, value['amount'])} {symbol_of(value['unit'])}")


def _address(spec: FieldSpec, value: Any) -> str:
    return "\n".join(map(isolated, lines_of(value)))


def _money(spec: FieldSpec, value: Any) -> str:
    return isolated(Money(Decimal(str(value)), require_tenant().currency).format(_locale()))


def _boolean(spec: FieldSpec, value: Any) -> str:
    return gettext("Yes") if value else gettext("No")


def _day(spec: FieldSpec, value: Any) -> str:
    return format_date(date.fromisoformat(value) if isinstance(value, str) else value, _DAY, locale=_locale())


def _instant(spec: FieldSpec, value: Any) -> str:
    return moment(datetime.fromisoformat(value) if isinstance(value, str) else value)


def _choice(spec: FieldSpec, value: Any) -> str:
    labels = {known: str(label) for known, label in spec.choices}
    return ", ".join(labels.get(each, str(each)) for each in (value if isinstance(value, list) else [value]))


def _related(spec: FieldSpec, value: Any) -> str:
    """A record that the reader may not name has no label, and its id means nothing on paper."""
    return isolated(value.get("label") or "" if isinstance(value, dict) else str(value))


def _listed(spec: FieldSpec, value: Any) -> str:
    """The names of several records; a file's cell has them in one text already."""
    if isinstance(value, str):
        return isolated(value)
    return ", ".join(filter(None, (_related(spec, each) for each in value)))


def _file(spec: FieldSpec, value: Any) -> str:
    return isolated(value["name"] if isinstance(value, dict) else str(value))


_WORDINGS: dict[Kind, Callable[[FieldSpec, Any], str]] = {
    Kind.PHONE: _phone,
    Kind.INTEGER: _number,
    Kind.DECIMAL: _number,
    Kind.QUANTITY: _number,
    Kind.MEASURE: _measure,
    Kind.ADDRESS: _address,
    Kind.MONEY: _money,
    Kind.BOOLEAN: _boolean,
    Kind.DATE: _day,
    Kind.INSTANT: _instant,
    Kind.CHOICE: _choice,
    Kind.STATE: _choice,
    Kind.MULTIPLE_CHOICE: _choice,
    Kind.RELATION: _related,
    Kind.RELATIONS: _listed,
    Kind.FILE: _file,
}
