"""Values of added fields on their way into a record: checked beside its columns, kept in the one they share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rest_framework import serializers

from core.configuration.custom.indexing import index_records
from core.configuration.custom.memory import ready_to_fill
from core.kernel.errors import BusinessError
from core.kernel.resources import Added, FieldSpec, Kind, Resource, added_to
from core.openapi import schemas
from core.tenancy.models import TenantModel

COLUMN = "custom"
EMPTY: tuple[Any, ...] = (None, "", [])
_SCHEMAS: dict[Kind, schemas.Schema] = {
    Kind.INTEGER: schemas.INTEGER,
    Kind.BOOLEAN: schemas.BOOLEAN,
    Kind.DATE: schemas.DAY,
    Kind.INSTANT: schemas.INSTANT,
    Kind.DECIMAL: schemas.EITHER,
    Kind.MONEY: schemas.EITHER,
    Kind.JSON: {},
}


class AddedValueField(serializers.Field[Any, Any, Any, Any]):
    """Checks a value by the company's definition; what is empty empties the field."""

    def __init__(self, spec: FieldSpec, added: Added, **options: Any) -> None:
        super().__init__(**options)
        self.spec, self.added = spec, added

    def run_validation(self, data: Any = serializers.empty) -> Any:
        return super().run_validation(None if data in EMPTY else data)

    def to_internal_value(self, data: Any) -> Any:
        try:
            return self.added.stored(data)
        except BusinessError as refusal:
            raise serializers.ValidationError(str(refusal), code=refusal.code) from refusal

    @property
    def json_schema(self) -> schemas.Schema:
        """What the document of the API says of it."""
        values = schemas.one_of(*(value for value, _ in self.spec.choices))
        if self.spec.kind is Kind.MULTIPLE_CHOICE:
            return schemas.listed(values)
        return values if self.spec.kind is Kind.CHOICE else _SCHEMAS.get(self.spec.kind, schemas.TEXT)


def defaults(resource: type[Resource]) -> dict[str, Any]:
    """What a new record has where nobody says otherwise."""
    found = {name: spec.added.default for name, spec in added_to(resource.model).items() if spec.added is not None}
    return {name: default for name, default in found.items() if default is not None}


def merged(present: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """The column with these values in it; what is empty is not kept."""
    return {name: value for name, value in {**present, **values}.items() if value is not None}


def hold_definitions(resource: type[Resource], names: Iterable[str] | None = None) -> None:
    """Nobody redefines the fields that are about to be filled in; none of them, and nobody waits."""
    added = added_to(resource.model)
    if added and (names is None or added.keys() & set(names)):
        ready_to_fill(resource.model)


def keep_searched(resource: type[Resource], records: Iterable[TenantModel]) -> None:
    """Copy the values that lists are filtered by, of records whose added fields were written."""
    if any(spec.added is not None and spec.added.copied for spec in added_to(resource.model).values()):
        index_records(list(records))


def spread(name: str, old: Any, new: Any) -> dict[str, list[Any]]:
    """What history keeps of a column that changed: of the shared one each field by itself."""
    if name != COLUMN:
        return {name: [old, new]}
    before, after = old or {}, new or {}
    keys = dict.fromkeys([*before, *after])
    return {key: [before.get(key), after.get(key)] for key in keys if before.get(key) != after.get(key)}
