"""Amounts with their units on their way into a record, and the units that a company works with."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from core.configuration.kinds import MultipleChoice
from core.configuration.settings import Setting
from core.kernel.fields import MeasureField
from core.kernel.units import UNITS, Dimension, measure, taken_apart, unit_called, units_of
from core.openapi import schemas

from .texts import NOT_A_MEASURE, TOO_PRECISE, UNKNOWN_UNIT

#: Digits before and after the decimal mark.
WHOLE, PLACES = 12, 6

OFFERED = Setting(
    "units.offered",
    default=["KGM", "GRM", "MTR", "CMT", "MTK", "LTR", "MLT", "H87", "PR", "MIN", "HUR"],
    kind=MultipleChoice({code: unit.symbol for code, unit in UNITS.items()}),
    label=_("Units of measure"),
    group=_("Units"),
    help=_("What forms offer. Values that were typed in other units keep them."),
)


def offered(dimension: Dimension) -> list[str]:
    """The codes that a form proposes, in their order; all of the dimension where the company chose none of them."""
    codes, chosen = [unit.code for unit in units_of(dimension)], set(OFFERED.get())
    return [code for code in codes if code in chosen] or codes


class MeasureValue(serializers.Field[Any, Any, Any, Any]):
    """Takes ``{"amount": "12.5", "unit": "KGM"}``, as it is read, or ``12.5 kg``; an empty amount empties it."""

    def __init__(self, column: MeasureField, **options: Any) -> None:
        super().__init__(**options)
        self.dimension = column.dimension

    @property
    def json_schema(self) -> schemas.Schema:
        codes = schemas.one_of(*(unit.code for unit in units_of(self.dimension)))
        return {"anyOf": [schemas.shape(amount=schemas.EITHER, unit=codes), schemas.TEXT]}

    def run_validation(self, data: Any = serializers.empty) -> Any:
        nothing = data == "" or (isinstance(data, Mapping) and data.get("amount") in (None, ""))
        return super().run_validation(None if nothing else data)

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        try:
            number, called = self._said(data)
            amount = Decimal(number.replace(" ", "").replace(",", "."))
        except (ValueError, InvalidOperation):
            raise serializers.ValidationError(NOT_A_MEASURE) from None
        try:
            unit = unit_called(called, self.dimension)
        except KeyError:
            raise serializers.ValidationError(UNKNOWN_UNIT) from None
        if not amount.is_finite() or amount < 0:
            raise serializers.ValidationError(NOT_A_MEASURE)
        if amount.adjusted() >= WHOLE or amount != round(amount, PLACES):
            raise serializers.ValidationError(TOO_PRECISE, code="max_digits")
        return measure(amount, unit)

    def _said(self, data: Any) -> tuple[str, str]:
        if isinstance(data, str):
            return taken_apart(data)
        if not isinstance(data, Mapping) or isinstance(data.get("amount"), bool):
            raise ValueError
        return str(data.get("amount")), str(data.get("unit"))
