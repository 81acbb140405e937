"""The fields of resources as JSON Schemas: as they are read, and as questions are asked about them."""

from __future__ import annotations

from core.kernel.addresses import PARTS
from core.kernel.fields import MeasureField
from core.kernel.reading.operators import operators_of
from core.kernel.reading.periods import PERIODS
from core.kernel.resources import FieldSpec, Kind
from core.kernel.units import units_of
from core.openapi import schemas
from core.openapi.schemas import Schema

#: What people are shown of a record that another one points to; expanded, its fields too.
#: Its name stands in the place of its fields, unless these are asked for.
RELATED: Schema = {
    "type": "object",
    "properties": {"id": schemas.IDENTIFIER, "label": schemas.nullable(schemas.TEXT)},
    "required": ["id"],
}

#: A file of the record, and where it is fetched; only pictures have a small one.
FILE: Schema = schemas.shape(
    id=schemas.IDENTIFIER,
    name=schemas.TEXT,
    type=schemas.TEXT,
    size=schemas.INTEGER,
    url=schemas.TEXT,
    thumbnail=schemas.nullable(schemas.TEXT),
)

_READ: dict[Kind, Schema] = {
    Kind.INTEGER: schemas.INTEGER,
    Kind.DECIMAL: schemas.EXACT,
    Kind.MONEY: schemas.EXACT,
    Kind.QUANTITY: schemas.EXACT,
    Kind.BOOLEAN: schemas.BOOLEAN,
    Kind.DATE: schemas.DAY,
    Kind.INSTANT: schemas.INSTANT,
    Kind.RELATION: RELATED,
    Kind.RELATIONS: schemas.listed(RELATED),
    Kind.FILE: FILE,
    Kind.ADDRESS: schemas.shape(optional=dict.fromkeys(PARTS, schemas.TEXT)),
    Kind.JSON: {},
    Kind.IDENTIFIER: schemas.IDENTIFIER,
}
#: Several values, separated by commas, or any part of a text.
_FREE = ("in", "all", "none", "startswith", "contains")


def read_schema(spec: FieldSpec) -> Schema:
    """The value in an answer; what is read through another record is null where there is none."""
    schema = {"title": str(spec.usual or spec.label), **_read(spec)}
    own = spec.column is not None and "__" not in spec.path
    return schema if own and not spec.column.null else schemas.nullable(schema)  # type: ignore[union-attr]


def _read(spec: FieldSpec) -> Schema:
    if isinstance(spec.column, MeasureField):
        codes = (unit.code for unit in units_of(spec.column.dimension))
        return schemas.shape(amount=schemas.EXACT, unit=schemas.one_of(*codes))
    if spec.kind in {Kind.CHOICE, Kind.STATE} and spec.choices:
        return choices(spec)
    if spec.kind is Kind.MULTIPLE_CHOICE:
        return schemas.listed(choices(spec))
    return _READ.get(spec.kind, schemas.TEXT)


def choices(spec: FieldSpec) -> Schema:
    """One of the values that the field knows."""
    values = [value for value, _ in spec.choices]
    blank = [""] if spec.column is not None and spec.column.blank and "" not in values else []
    return schemas.one_of(*values, *blank)


def questions(spec: FieldSpec) -> dict[str, Schema]:
    """The conditions that a list accepts for this field, by parameter."""
    return {
        spec.name if operator == "exact" else f"{spec.name}__{operator}": _asked(spec, operator)
        for operator in operators_of(spec)
    }


def _asked(spec: FieldSpec, operator: str) -> Schema:
    if operator == "isnull":
        return schemas.BOOLEAN
    if operator in _FREE or spec.kind is Kind.MEASURE:
        return schemas.TEXT
    if operator == "within":
        return schemas.one_of(*PERIODS)
    if spec.kind is Kind.MULTIPLE_CHOICE:
        return choices(spec)
    return schemas.IDENTIFIER if spec.target_model is not None else _read(spec)
