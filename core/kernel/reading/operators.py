"""Which comparisons each kind of field knows, and how the values of a question are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.utils.dateparse import parse_date, parse_datetime, parse_duration

from ..fields import MeasureField
from ..resources import FieldSpec, Kind
from ..texts import is_storable
from ..units import Dimension, taken_apart, unit_called
from .errors import InvalidValue

#: What stands between two sides; the field is the first.
PATTERNS = {
    "exact": "{} = {}",
    "in": "{} = ANY({})",
    "gt": "{} > {}",
    "gte": "{} >= {}",
    "lt": "{} < {}",
    "lte": "{} <= {}",
    # Of folded texts.
    "contains": "{} LIKE ANY (yz.patterns({}, false))",
    "startswith": "{} LIKE substr((yz.patterns({}, false))[1], 2)",
}
#: Of one ``in``, ``all`` or ``none``.
MOST_VALUES = 500

_PARTS = ("startswith", "contains")
_RANGES = ("gt", "gte", "lt", "lte")

_TEXTS = ("exact", "in", *_PARTS, "isnull")
_SCALE = ("exact", "in", *_RANGES, "isnull")
#: ``within`` a period that moves with the calendar: no test of its own, but the two that bound it.
_DAYS = (*_SCALE, "within")
_NAMES = ("exact", "in", "isnull")
#: Of several records: this one among them; one of those, all of them, none of them.
_TIES = ("exact", "in", "all", "none", "isnull")
#: Take several values.
SEVERAL = {"in", "all", "none"}

OPERATORS: dict[Kind, tuple[str, ...]] = {
    Kind.TEXT: _TEXTS,
    Kind.LONG_TEXT: _TEXTS,
    Kind.EMAIL: _TEXTS,
    Kind.PHONE: _TEXTS,
    Kind.URL: _TEXTS,
    Kind.INTEGER: _SCALE,
    Kind.DECIMAL: _SCALE,
    Kind.MONEY: _SCALE,
    Kind.QUANTITY: _SCALE,
    Kind.MEASURE: _SCALE,
    Kind.DATE: _DAYS,
    Kind.INSTANT: _DAYS,
    Kind.BOOLEAN: ("exact", "isnull"),
    Kind.CHOICE: _NAMES,
    Kind.STATE: _NAMES,
    Kind.RELATION: _NAMES,
    Kind.RELATIONS: _TIES,
    Kind.IDENTIFIER: _NAMES,
    Kind.DURATION: ("isnull",),
    Kind.MULTIPLE_CHOICE: ("isnull",),
    Kind.ADDRESS: ("contains", "isnull"),
    Kind.FILE: ("isnull",),
    Kind.JSON: ("isnull",),
}

#: Names of PostgreSQL for the values of lists and cursors.
TYPES: dict[Kind, str] = {
    Kind.INTEGER: "bigint",
    Kind.DECIMAL: "numeric",
    Kind.MONEY: "numeric",
    Kind.QUANTITY: "numeric",
    Kind.MEASURE: "numeric",
    Kind.BOOLEAN: "boolean",
    Kind.DATE: "date",
    Kind.INSTANT: "timestamptz",
    Kind.RELATION: "uuid",
    Kind.RELATIONS: "uuid",
    Kind.IDENTIFIER: "uuid",
}


def operators_of(spec: FieldSpec) -> tuple[str, ...]:
    """The comparisons that lists know for a field; for an added one those that the company has it searched by."""
    return OPERATORS[spec.kind] if spec.added is None else spec.added.operators


def type_of(kind: Kind) -> str:
    return TYPES.get(kind, "text")


def _text(value: Any) -> str:
    if not isinstance(value, str) or not is_storable(value):
        raise ValueError
    return value


def _integer(value: Any) -> int:
    if isinstance(value, bool):
        raise ValueError
    number = int(_text(value)) if isinstance(value, str) else value
    if not isinstance(number, int) or abs(number) >= 2**63:
        raise ValueError
    return number


def _decimal(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError
    number = Decimal(str(value))
    if not number.is_finite() or number.adjusted() > 30 or len(number.as_tuple().digits) > 40:
        raise ValueError
    return number


def _measure(value: Any, dimension: Dimension) -> Decimal:
    """``12.5 kg`` in the unit that all are compared in."""
    number, unit = taken_apart(_text(value))
    return _decimal(number.replace(",", ".")) * unit_called(unit, dimension).factor


def _boolean(value: Any) -> bool:
    known = {"true": True, "1": True, "false": False, "0": False}
    return value if isinstance(value, bool) else known[value]


def _date(value: Any) -> date:
    day = parse_date(_text(value))
    if day is None:
        raise ValueError
    return day


def _instant(value: Any) -> datetime:
    instant = parse_datetime(_text(value))
    if instant is None or instant.tzinfo is None:
        raise ValueError
    return instant


def _duration(value: Any) -> timedelta:
    duration = parse_duration(_text(value))
    if duration is None:
        raise ValueError
    return duration


READERS: dict[Kind, Callable[[Any], Any]] = {
    Kind.INTEGER: _integer,
    Kind.DECIMAL: _decimal,
    Kind.MONEY: _decimal,
    Kind.QUANTITY: _decimal,
    Kind.BOOLEAN: _boolean,
    Kind.DATE: _date,
    Kind.INSTANT: _instant,
    Kind.DURATION: _duration,
    Kind.RELATION: lambda value: UUID(_text(value)),
    Kind.RELATIONS: lambda value: UUID(_text(value)),
    Kind.IDENTIFIER: lambda value: UUID(_text(value)),
}


def read(spec: FieldSpec, operator: str, value: Any) -> Any:
    """The value as the database takes it; raises ``InvalidValue``."""
    try:
        if operator == "isnull":
            return _boolean(value)
        if operator in SEVERAL:
            return _list(spec, value)
        return _one(spec, operator, value)
    except (ValueError, KeyError, TypeError, ArithmeticError):
        raise InvalidValue(name=spec.name, value=value) from None


def _list(spec: FieldSpec, value: Any) -> list[Any]:
    values = value.split(",") if isinstance(value, str) else value
    if not isinstance(values, list) or len(values) > MOST_VALUES:
        raise ValueError
    return [_one(spec, "exact", each) for each in values]


def _one(spec: FieldSpec, operator: str, value: Any) -> Any:
    """A choice must be one of them: a misspelt one would silently find nothing."""
    if isinstance(spec.column, MeasureField):
        return _measure(value, spec.column.dimension)
    reader: Callable[[Any], Any] = READERS.get(spec.kind, _text)
    result = reader(value)
    choices = () if operator in _PARTS else spec.choices
    if choices and result not in {choice for choice, _ in choices} and not (result == "" and _may_be_blank(spec)):
        raise ValueError
    return result


def _may_be_blank(spec: FieldSpec) -> bool:
    return spec.column is not None and spec.column.blank
