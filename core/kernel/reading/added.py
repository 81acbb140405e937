"""The values of added fields in statements: read from the column that holds them all."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F

from ..resources import Kind
from .operators import TYPES
from .slots import Written

#: Kept as lists and objects, not as texts.
_NESTED = {Kind.JSON, Kind.MULTIPLE_CHOICE}
_OUTPUT: dict[Kind, models.Field[Any, Any]] = {
    Kind.INTEGER: models.BigIntegerField(),
    Kind.DECIMAL: models.DecimalField(),
    Kind.MONEY: models.DecimalField(),
    Kind.BOOLEAN: models.BooleanField(),
    Kind.DATE: models.DateField(),
    Kind.INSTANT: models.DateTimeField(),
    Kind.RELATION: models.UUIDField(),
    **dict.fromkeys(_NESTED, models.JSONField()),
}


class AddedValue(Written):
    """One field's value, of the type of its kind; nothing where what stands there is none of that kind.

    A field may change its kind once no record holds a value, and an old value may come back
    with an import that is undone: no list fails because of it.
    """

    def __init__(self, key: str, kind: Kind, target: str = "", column: Any = None) -> None:
        """``target`` tells apart fields of two companies that point to different records."""
        super().__init__(F("custom") if column is None else column)
        self.key, self.kind = key, kind
        self.output_field = _OUTPUT.get(kind, models.TextField())

    def written(self, operands: list[str]) -> str:
        if self.kind in _NESTED:
            return f"({operands[0]} -> '{self.key}')"
        text = f"({operands[0]} ->> '{self.key}')"
        if self.kind not in TYPES:
            return text
        # Its operand is written once more than it has parameters: a column has none.
        return f"(CASE WHEN pg_input_is_valid({text}, '{TYPES[self.kind]}') THEN {text}::{TYPES[self.kind]} END)"
