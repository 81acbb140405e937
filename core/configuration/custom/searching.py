"""Find records by the values of added fields, however many there are."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.utils.dateparse import parse_duration

from .definitions import value_kind
from .errors import NotFilterable, UnknownField
from .models import CustomField, CustomKind, CustomValue

M = TypeVar("M", bound=Model)

NUMERICAL = {
    CustomKind.INTEGER,
    CustomKind.DECIMAL,
    CustomKind.MONEY,
    CustomKind.BOOLEAN,
    CustomKind.DATE,
    CustomKind.INSTANT,
    CustomKind.DURATION,
}
TEXTUAL = {
    CustomKind.TEXT,
    CustomKind.EMAIL,
    CustomKind.PHONE,
    CustomKind.URL,
    CustomKind.IDENTIFIER,
    CustomKind.CHOICE,
    CustomKind.MULTIPLE_CHOICE,
    CustomKind.RELATION,
}
RANGES = {"gt", "gte", "lt", "lte"}
#: Decimals are compared as integers, like amounts in minor units: with the six places that they may have.
SCALE = 10**6
#: Texts are compared in lower case, on so many characters.
LONGEST = 200
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
#: After any character that people type: the end of the texts with one beginning.
LAST = "\U0010ffff"


def filter_custom(records: QuerySet[Any, M], key: str, **lookups: Any) -> QuerySet[Any, M]:
    """The records whose added field fits: ``filter_custom(customers, "c_points", gte=10, lt=20)``.

    Lookups are ``exact``, ``in``, ``gt``, ``gte``, ``lt``, ``lte`` and ``startswith``; give those
    of one field together, as one range of an index. Raises ``UnknownField``,
    ``NotFilterable``, or what the field's kind has against a value.
    """
    target = records.model._meta.label_lower
    field = CustomField.objects.filter(target=target, key=key, is_active=True).first()
    if field is None:
        raise UnknownField(key=key)
    if not field.is_filterable:
        raise NotFilterable(key=key)
    fitting = CustomValue.objects.filter(field=field)
    for lookup, value in lookups.items():
        fitting = fitting.filter(**_condition(field, lookup, value))
    return records.filter(pk__in=fitting.values("record"))


def columns_of(kind: str, stored: Any) -> list[tuple[str | None, int | None]]:
    """A stored value as the text or the number that stands for it: several of a list.

    None when it is empty, or left from a kind that the field had before.
    """
    if stored is None:
        return []
    try:
        if kind in NUMERICAL:
            return [(None, _number(kind, stored))]
        texts = stored if isinstance(stored, list) else [stored]
        return [(_text(each), None) for each in texts]
    except (ValueError, TypeError, ArithmeticError, AttributeError):
        return []


def _condition(field: CustomField, lookup: str, value: Any) -> dict[str, Any]:
    if lookup == "startswith" and field.kind in TEXTUAL and isinstance(value, str):
        beginning = _text(value)
        return {"text__gte": beginning, "text__lt": beginning + LAST}
    column = "number" if field.kind in NUMERICAL else "text"
    if lookup == "in" and isinstance(value, list | tuple):
        return {f"{column}__in": [_compared(field, each) for each in value]}
    if lookup == "exact":
        return {column: _compared(field, value)}
    if lookup in RANGES and column == "number":
        return {f"number__{lookup}": _compared(field, value)}
    raise NotFilterable(key=field.key)


def column_value(kind: str, stored: Any) -> str | int:
    """What stands for one stored value in the column of its kind."""
    (text, number), *_others = columns_of(kind, stored)
    return str(text) if number is None else number


def _compared(field: CustomField, value: Any) -> str | int:
    """A typed value as its column holds it; of a list, one."""
    kind = value_kind(field)
    several = field.kind == CustomKind.MULTIPLE_CHOICE
    return column_value(field.kind, kind.dump(kind.parse([value] if several else value)))


def _text(value: str) -> str:
    return value.lower()[:LONGEST]


def _number(kind: str, stored: Any) -> int:
    if kind in (CustomKind.DECIMAL, CustomKind.MONEY):
        return int(Decimal(stored) * SCALE)
    if kind == CustomKind.DATE:
        return date.fromisoformat(stored).toordinal()
    if kind == CustomKind.INSTANT:
        return (datetime.fromisoformat(stored) - EPOCH) // MICROSECOND
    if kind == CustomKind.DURATION:
        return (parse_duration(stored) or timedelta()) // MICROSECOND
    return int(stored)
