"""Old and new values, for programs and in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.utils import formats, timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from core.kernel.addresses import lines_of
from core.kernel.reading.values import EXACT
from core.kernel.resources import FieldSpec, Kind
from core.kernel.units import symbol_of

from .titles import Titles

#: Stands for what is empty, gone or not the reader's to know.
NOTHING = "—"
CHOSEN = {Kind.CHOICE, Kind.STATE}


def told(spec: FieldSpec, value: Any, titles: Titles) -> Any:
    """As programs read it: a choice with its label, a link with the title of what it leads to, if seen."""
    if value is None:
        return None
    if spec.related_model is not None:
        return _titled(spec.related_model, value, titles)
    if spec.listed_model is not None:
        return [_titled(spec.listed_model, each, titles) for each in value]
    if spec.kind in CHOSEN:
        return {"value": value, "label": _label(spec, value)}
    if spec.kind is Kind.MULTIPLE_CHOICE:
        return [{"value": each, "label": _label(spec, each)} for each in value]
    return str(value) if spec.kind in EXACT else value


def in_words(spec: FieldSpec, value: Any, titles: Titles) -> str:
    """As people of the active language read it."""
    if value in (None, ""):
        return NOTHING
    if spec.related_model is not None or spec.kind in CHOSEN:
        return str(told(spec, value, titles)["label"])
    if spec.listed_model is not None or spec.kind is Kind.MULTIPLE_CHOICE:
        return ", ".join(each["label"] for each in told(spec, value, titles)) or NOTHING
    if spec.kind is Kind.BOOLEAN:
        return _("yes") if value else _("no")
    if spec.kind is Kind.JSON:
        return "…"
    return _written(spec, value)


def change_in_words(spec: FieldSpec, old: Any, new: Any, titles: Titles) -> str:
    """What became of a field; of one that names many records, which came and which went."""
    if spec.listed_model is None:
        was, is_now = (in_words(spec, value, titles) for value in (old, new))
        return _("{field}: {old} → {new}").format(field=spec.label, old=was, new=is_now)
    came, went = ([each for each in one or () if each not in (other or ())] for one, other in ((new, old), (old, new)))
    added, removed = (in_words(spec, ids, titles) for ids in (came, went))
    if came and went:
        return _("{field}: added {added}, removed {removed}").format(field=spec.label, added=added, removed=removed)
    if came:
        return _("{field}: added {added}").format(field=spec.label, added=added)
    return _("{field}: removed {removed}").format(field=spec.label, removed=removed)


def _titled(model: type[Model], pk: str, titles: Titles) -> dict[str, str | None]:
    title = titles.get((model._meta.label_lower, pk))
    return {"id": pk, "label": title} if title is not None else {"id": None, "label": NOTHING}


def _label(spec: FieldSpec, value: Any) -> str:
    return str(dict(spec.choices).get(value, value))


def _written(spec: FieldSpec, value: Any) -> str:
    if spec.kind in _COMPOUND:
        return _COMPOUND[spec.kind](value)
    if spec.kind in EXACT:
        return str(formats.localize(Decimal(str(value))))
    if spec.kind is Kind.INSTANT and (instant := parse_datetime(value)):
        return _short(timezone.localtime(instant), "SHORT_DATETIME_FORMAT")
    if spec.kind is Kind.DATE and (day := parse_date(value)):
        return _short(day, "SHORT_DATE_FORMAT")
    return str(value)


def _short(moment: date | datetime, form: str) -> str:
    return str(formats.date_format(moment, form))


def _measure(value: Any) -> str:
    return f"{formats.localize(Decimal(value['amount']))} {symbol_of(value['unit'])}"


#: What has parts.
_COMPOUND: dict[Kind, Callable[[Any], str]] = {
    Kind.FILE: lambda value: str(value["name"]),
    Kind.ADDRESS: lambda value: ", ".join(lines_of(value)),
    Kind.MEASURE: _measure,
}
