"""How a value is written in a file that people read, so that an import reads the same value."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import translation

from core.kernel.resources import FieldSpec, Kind
from core.kernel.units import symbol_of
from core.tenancy.clock import timezone_here

from .cells import choice_texts
from .columns import normalised

_YES_NO = {"fr": ("oui", "non"), "ar": ("نعم", "لا"), "en": ("yes", "no")}
DECIMALS = {Kind.DECIMAL, Kind.MONEY, Kind.QUANTITY}


class Writings:
    """The words of one language at one company's clock."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.yes, self.no = _YES_NO.get(language, _YES_NO["en"])
        self._zone = timezone_here()
        self._choices: dict[str, dict[Any, str]] = {}

    def say(self, spec: FieldSpec, value: Any) -> Any:
        """Text, or a number, a day or an instant without zone where that is what it is; ``None`` for nothing."""
        if value is None:
            return None
        if spec.kind in {Kind.CHOICE, Kind.STATE, Kind.MULTIPLE_CHOICE}:
            chosen = value if isinstance(value, list) else [value]
            return ", ".join(self._labels(spec).get(each, str(each)) for each in chosen)
        if isinstance(value, bool):
            return self.yes if value else self.no
        if isinstance(value, datetime):
            return value.astimezone(self._zone).replace(tzinfo=None)
        return value if isinstance(value, int | Decimal | date) else self._words(spec, value)

    def _words(self, spec: FieldSpec, value: Any) -> str:
        if spec.kind is Kind.MEASURE:
            with translation.override(self.language):
                return f"{self.text(Decimal(value['amount']))} {symbol_of(value['unit'])}"
        return json.dumps(value, ensure_ascii=False, cls=DjangoJSONEncoder) if spec.kind is Kind.JSON else str(value)

    def text(self, said: Any) -> str:
        """What was said, for a file that has only text."""
        if said is None:
            return ""
        if isinstance(said, datetime):
            return f"{self._day(said)} {said:%H:%M:%S}"
        if isinstance(said, date):
            return self._day(said)
        if isinstance(said, Decimal):
            return f"{said:f}".replace(".", "," if self.language == "fr" else ".")
        return str(said)

    def _day(self, day: date) -> str:
        if self.language == "en":
            return f"{day.year:04}-{day.month:02}-{day.day:02}"
        return f"{day.day:02}/{day.month:02}/{day.year:04}"

    def _labels(self, spec: FieldSpec) -> dict[Any, str]:
        """The label of each choice; its value where the label would mean another one, or several."""
        if spec.name not in self._choices:
            known = choice_texts(spec)
            with translation.override(self.language):
                labels = {value: str(label) for value, label in spec.choices}
            self._choices[spec.name] = {
                value: label if _means(known, label) == value and "," not in label else str(value)
                for value, label in labels.items()
            }
        return self._choices[spec.name]


def _means(known: Any, label: str) -> Any:
    return known.get(label.strip(), known.get(normalised(label)))
