"""Added fields as every exit uses them: beside the declared ones, with the same rights."""

from __future__ import annotations

from functools import cached_property, partial
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.utils.functional import lazystr

from core.kernel.reading.added import AddedValue
from core.kernel.resources import Added, Computed, FieldSpec, Kind, resource_named

from ..kinds import ValueKind
from .definitions import value_kind
from .models import CustomField, CustomKind, CustomValue, label_of
from .searching import LAST, NUMERICAL, column_value

_AMONG = f"{{}} IN (SELECT record FROM {CustomValue._meta.db_table} WHERE field_id = {{}} AND "  # noqa: S608
#: Conditions on copies, by comparison; ``column`` is the one of the two that holds the field's values.
_HOLDS = {
    "exact": _AMONG + "{column} = {})",
    "in": _AMONG + "{column} = ANY({}))",
    "gt": _AMONG + "{column} > {})",
    "gte": _AMONG + "{column} >= {})",
    "lt": _AMONG + "{column} < {})",
    "lte": _AMONG + "{column} <= {})",
    "startswith": _AMONG + f"{{column}} >= {{}} AND {{column}} < {{}} || chr({ord(LAST)}))",
    "notnull": _AMONG + "true)",
    "isnull": f"NOT EXISTS (SELECT FROM {CustomValue._meta.db_table} WHERE record = {{}} AND field_id = {{}})",
}
_NAMES = ("exact", "in", "isnull")
_SCALE = ("exact", "in", "gt", "gte", "lt", "lte", "isnull")
_TEXTS = ("exact", "in", "startswith", "isnull")
_OPERATORS = {
    CustomKind.BOOLEAN: ("exact", "isnull"),
    CustomKind.DATE: (*_SCALE, "within"),
    CustomKind.INSTANT: (*_SCALE, "within"),
    CustomKind.CHOICE: _NAMES,
    CustomKind.MULTIPLE_CHOICE: _NAMES,
    CustomKind.RELATION: _NAMES,
}
#: Kinds of which screens, files and lists know no other than a text.
_AS_TEXT = {CustomKind.IDENTIFIER}


class AddedField(Added):
    """One active definition. Two are the same only within one transaction: definitions change."""

    def __init__(self, definition: CustomField) -> None:
        self._definition = definition
        self.id: UUID = definition.id
        self.required, self.default, self.listed = definition.required, definition.default, definition.is_listed
        self.after = definition.after
        self.copied = definition.is_filterable or definition.copying is not None
        self.searched_as = "bigint" if definition.kind in NUMERICAL else "text"
        usual = _SCALE if definition.kind in NUMERICAL else _TEXTS
        self.operators = _OPERATORS.get(CustomKind(definition.kind), usual) if definition.is_filterable else ()

    @property
    def kind(self) -> ValueKind[Any]:
        """Made anew each time: the labels of choices are in the language of the moment."""
        return value_kind(self._definition)

    @property
    def choices(self) -> list[tuple[str, str]]:
        return [(each["value"], each["label"]) for each in self.kind.options().get("choices", ())]

    @cached_property
    def related_model(self) -> type[Model] | None:
        target = self._definition.options.get("resource")
        return resource_named(target).model if target else None

    def limits(self) -> dict[str, Any]:
        options = {**self.kind.options(), "help": label_of(self._definition.helps) if self._definition.helps else ""}
        if "resource" in options:
            options["relation"] = options.pop("resource")
        return options

    def stored(self, value: Any) -> Any:
        kind = self.kind
        return kind.dump(kind.parse(value))

    def compared(self, operator: str, value: Any) -> str | int:
        if operator == "startswith" or isinstance(value, UUID):
            return column_value(CustomKind.TEXT, str(value))
        several = self._definition.kind == CustomKind.MULTIPLE_CHOICE
        return column_value(self._definition.kind, self.stored([value] if several else value))

    def holds(self, operator: str) -> str:
        column = "number" if self._definition.kind in NUMERICAL else "text"
        return _HOLDS[operator].replace("{column}", column)


def spec_of(definition: CustomField) -> FieldSpec:
    """The definition as a field of a resource."""
    kind = Kind.TEXT if definition.kind in _AS_TEXT else Kind(definition.kind)
    label = lazystr(definition)
    value = partial(AddedValue, definition.key, kind, definition.options.get("resource", ""))
    return FieldSpec(definition.key, label, kind, computed=Computed(value, kind, label), added=AddedField(definition))
