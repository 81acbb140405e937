"""What a cell says, by the kind of its field, however people write it here."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from core.kernel.fields import MeasureField
from core.kernel.resources import Added, FieldSpec, Kind
from core.kernel.units import Dimension, measure, taken_apart, unit_called
from core.records.texts import NOT_A_MEASURE, UNKNOWN_UNIT
from core.tenancy.clock import timezone_here

from .columns import normalised
from .faults import Refused
from .neutral import restored
from .tables import Cell

YES = {"oui", "yes", "true", "vrai", "نعم", "1", "x"}
NO = {"non", "no", "false", "faux", "لا", "0"}
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_SEPARATOR = re.compile(r"[,;،]")
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009'’]")


def text_of(cell: Cell) -> str:
    """The cell as text; numbers of a workbook without a fraction that they do not have."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return restored(cell) if isinstance(cell, str) else str(cell)


def is_blank(cell: Cell) -> bool:
    return isinstance(cell, str) and not cell.strip()


def read(spec: FieldSpec, cell: Cell) -> Any:
    """The cell's value for this field; raises ``Refused``. Forms check it further."""
    reader = _READERS.get(spec.kind)
    if reader is not None:
        return reader(cell)
    if isinstance(spec.column, MeasureField):
        return _measure(spec.column.dimension, cell)
    if spec.kind is Kind.MULTIPLE_CHOICE:
        return [_choice(spec, each) for each in _SEPARATOR.split(text_of(cell)) if each.strip()]
    return _choice(spec, cell) if spec.kind is Kind.CHOICE else text_of(cell)


def _integer(cell: Cell) -> int:
    number = _decimal(cell)
    if number != number.to_integral_value():
        raise Refused("nombre_invalide", _("A whole number is expected."))
    return int(number)


def _decimal(cell: Cell) -> Decimal:
    """``1 250,50`` as well as ``1250.5``; where both marks occur, the last one is the decimal mark."""
    text = _SPACES.sub("", text_of(cell)).replace("٫", ",")
    if "," in text and "." in text:
        text = text.replace("." if text.rindex(",") > text.rindex(".") else ",", "")
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise Refused("nombre_invalide", _("A number is expected.")) from None
    if not number.is_finite():
        raise Refused("nombre_invalide", _("A number is expected."))
    return number


def _measure(dimension: Dimension, cell: Cell) -> dict[str, Any]:
    """``12,5 kg``: a number alone could be grams as well."""
    try:
        number, called = taken_apart(text_of(cell))
        amount = _decimal(number)
    except ValueError:
        raise Refused("mesure_invalide", NOT_A_MEASURE) from None
    try:
        return measure(amount, unit_called(called, dimension))
    except KeyError:
        raise Refused("unite_inconnue", UNKNOWN_UNIT) from None


def _boolean(cell: Cell) -> bool:
    if isinstance(cell, bool):
        return cell
    text = normalised(text_of(cell))
    if text not in YES | NO:
        raise Refused("oui_ou_non", _("Yes or no is expected."))
    return text in YES


def _date(cell: Cell) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = text_of(cell).strip()
    try:
        return _day(text)
    except ValueError:
        raise Refused("date_invalide", _("A date is expected: 31/12/2026 or 2026-12-31.")) from None


def _day(text: str) -> date:
    if found := _DAY.fullmatch(text):
        day, month, year = map(int, found.groups())
        return date(year, month, day)
    return date.fromisoformat(text)


def _instant(cell: Cell) -> datetime:
    """At the company's clock, unless it says another one."""
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=timezone_here())
    if isinstance(cell, date):
        return datetime.combine(cell, time(), timezone_here())
    words = text_of(cell).strip()
    try:
        day, _space, hour = words.replace("T", " ").partition(" ")
        said = parse_datetime(f"{_day(day).isoformat()} {hour.strip() or '00:00'}")
    except ValueError:
        said = None
    if said is None:
        raise Refused("date_invalide", _("A date and a time are expected: 31/12/2026 14:30."))
    return said if said.tzinfo else said.replace(tzinfo=timezone_here())


def _identifier(cell: Cell) -> UUID:
    try:
        return UUID(text_of(cell).strip())
    except ValueError:
        raise Refused("identifiant_invalide", _("An identifier is expected.")) from None


def _json(cell: Cell) -> Any:
    try:
        return json.loads(text_of(cell))
    except ValueError:
        raise Refused("json_invalide", _("JSON is expected.")) from None


def _choice(spec: FieldSpec, cell: Cell) -> Any:
    """By value, else by label in any language, where that means one value only."""
    text = text_of(cell).strip()
    known = choice_texts(spec)
    if text not in known and normalised(text) not in known:
        raise Refused("choix_inconnu", _("This is none of the choices."))
    return known[text] if text in known else known[normalised(text)]


def choice_texts(spec: FieldSpec) -> Mapping[str, Any]:
    """Every text that means one choice; worked out once."""
    return _all_texts(spec.added or spec.column)


@lru_cache(maxsize=1_000)
def _all_texts(source: Any) -> dict[str, Any]:
    """Of a column, or of an added field as one transaction knows it: their choices do not change."""
    labels: dict[str, set[Any]] = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            for value, label in _choices_of(source):
                labels.setdefault(normalised(str(label)), set()).add(value)
    clear = {text: values.pop() for text, values in labels.items() if len(values) == 1}
    return clear | {str(value): value for value, _label in _choices_of(source)}


def _choices_of(source: Any) -> list[tuple[Any, Any]]:
    return source.choices if isinstance(source, Added) else source.flatchoices


_READERS: dict[Kind, Callable[[Cell], Any]] = {
    Kind.INTEGER: _integer,
    Kind.DECIMAL: _decimal,
    Kind.MONEY: _decimal,
    Kind.QUANTITY: _decimal,
    Kind.BOOLEAN: _boolean,
    Kind.DATE: _date,
    Kind.INSTANT: _instant,
    Kind.JSON: _json,
    Kind.IDENTIFIER: _identifier,
}
