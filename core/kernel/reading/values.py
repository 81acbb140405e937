"""How each kind of value stands in JSON, which PostgreSQL writes itself."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import reduce
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import (
    Case,
    DecimalField,
    Expression,
    F,
    Func,
    JSONField,
    Model,
    OuterRef,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Concat
from django.db.models.sql.compiler import SQLCompiler

from ..addresses import text_sql
from ..fields import AddressField, MeasureField
from ..resources import FieldSpec, Kind
from ..resources.ties import owner_path, ties_of
from ..resources.titles import title_paths
from ..units import in_base_sql
from .added import AddedValue
from .slots import Written

#: A function of PostgreSQL takes a hundred arguments at most.
PAIRS = 50
#: The label of a record whose title is not the reader's to see.
_UNNAMED = Cast(Value(None), TextField())
#: Where the addresses of resources begin.
ROOT = "/api/v1/"
#: Written as strings, with all their decimals: a browser's numbers would round them.
EXACT = {Kind.DECIMAL, Kind.MONEY, Kind.QUANTITY}


class JsonObject(Written):
    """An object of named values, in their order."""

    output_field = JSONField()

    def __init__(self, members: Mapping[str, Any]) -> None:
        super().__init__(*members.values())
        self.names = tuple(members)

    def written(self, operands: list[str]) -> str:
        pairs = [f"{_literal(name)}, {sql}" for name, sql in zip(self.names, operands, strict=True)]
        parts = [f"json_build_object({', '.join(pairs[at : at + PAIRS])})" for at in range(0, len(pairs), PAIRS)]
        return reduce("(left({}::text, -1) || ', ' || substr({}::text, 2))::json".format, parts)


class JsonOne(Subquery):
    """The object of a queryset's one record; null when no record can answer."""

    output_field = JSONField()
    nothing = "NULL"

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:  # type: ignore[override]
        try:
            sql, parameters = super().as_sql(compiler, connection, **extra)
        except EmptyResultSet:
            return self.nothing, []
        return sql, parameters


class JsonList(JsonOne):
    """The ``line`` of each record of a queryset, by ``id``."""

    template = "(SELECT coalesce(json_agg(lines.line ORDER BY lines.id), '[]') FROM (%(subquery)s) lines)"
    nothing = "'[]'::json"


class JsonNamed(JsonList):
    """The ``yz_line`` of each record of a queryset, by what it is called."""

    template = "(SELECT coalesce(json_agg(n.yz_line ORDER BY n.yz_label, n.id), '[]') FROM (%(subquery)s) n)"


class Filled(Func):
    """One value where another is not null: ``CASE WHEN {} IS NOT NULL THEN {} END``."""

    template = "CASE WHEN %(expressions)s END"
    arg_joiner = " IS NOT NULL THEN "


class Joined(Written):
    """Texts with a space between, empty ones left out."""

    output_field = TextField()

    def written(self, operands: list[str]) -> str:
        return "concat_ws(' ', " + ", ".join(f"nullif({operand}::text, '')" for operand in operands) + ")"


def value_of(spec: FieldSpec, nameless: Collection[type[Model]]) -> Combinable:
    """The field's value in the object that stands for a record; relations to ``nameless`` models show no label."""
    if spec.related_model is not None:
        if spec.added is not None:
            return _pointed_at(spec, named=spec.related_model not in nameless)
        called = None if spec.related_model in nameless else called_by(spec.related_model, f"{spec.path}__")
        return _related(spec.path, called)
    if spec.listed_model is not None:
        return _listed(spec, named=spec.listed_model not in nameless)
    if spec.kind is Kind.FILE:
        return _file(spec)
    value = raw_value(spec)
    return Cast(value, TextField()) if spec.kind in EXACT else value


def raw_value(spec: FieldSpec) -> Combinable:
    """The value as the database has it."""
    return spec.computed.expression() if spec.computed else F(spec.path)


class InBase(Written):
    """A measure as the amount that it is compared by."""

    output_field = DecimalField()

    def __init__(self, column: MeasureField, *operands: Any) -> None:
        super().__init__(*operands)
        self.dimension = column.dimension

    def written(self, operands: list[str]) -> str:
        return in_base_sql(operands[0], self.dimension)


class AddressText(Written):
    """All that an address says, but for its country."""

    output_field = TextField()

    def written(self, operands: list[str]) -> str:
        return f"({text_sql(operands[0])})"


def compared_value(spec: FieldSpec) -> Combinable:
    """What is compared and sorted by: of a measure the same amount in one unit, of an address its text."""
    value = raw_value(spec)
    if isinstance(spec.column, AddressField):
        return AddressText(value)
    return InBase(spec.column, value) if isinstance(spec.column, MeasureField) else value


def label_of(spec: FieldSpec) -> Combinable:
    """What people call the record that a relation leads to; null without one."""
    if spec.added is not None:
        found = _found(spec, yz_label=called_by(target_of(spec)))
        return Subquery(found.values("yz_label"), output_field=TextField())
    return Filled(F(spec.path), called_by(target_of(spec), f"{spec.path}__"), output_field=TextField())


def pointer(spec: FieldSpec) -> Any:
    """The id that a relation holds, for statements inside of the one about its record."""
    if spec.added is not None:
        return AddedValue(spec.name, spec.kind, column=OuterRef("custom"))
    return OuterRef(spec.path)


def tied_ids(spec: FieldSpec, *, within: int = 1) -> Any:
    """The ids that a field names, for statements so many times inside of the one about its record."""
    owner: Any = owner_path(spec)
    for _ in range(within):
        owner = OuterRef(owner)
    return _ties(spec, owner).values(ties_of(spec.column).other)


def _ties(spec: FieldSpec, owner: Any) -> Any:
    ties = ties_of(spec.column)
    return ties.model._default_manager.filter(**{ties.owner: owner}).order_by()


def target_of(spec: FieldSpec) -> type[Model]:
    """Where a relation leads."""
    assert spec.target_model is not None  # noqa: S101 (asked of relations only)
    return spec.target_model


def _found(spec: FieldSpec, **shown: Any) -> Any:
    """The record that an added field points to, if it is still there."""
    return target_of(spec)._default_manager.filter(pk=pointer(spec)).order_by().annotate(**shown)


def _pointed_at(spec: FieldSpec, *, named: bool) -> JsonOne:
    pair = JsonObject({"id": F("id"), "label": called_by(target_of(spec)) if named else _UNNAMED})
    return JsonOne(_found(spec, yz_json=pair).values("yz_json"))


def _listed(spec: FieldSpec, *, named: bool) -> JsonNamed:
    """Each record that is named, as a relation to it alone would show it."""
    other = ties_of(spec.column).other
    label = called_by(target_of(spec), f"{other}__") if named else _UNNAMED
    pair = JsonObject({"id": F(other), "label": label})
    ties = _ties(spec, OuterRef(owner_path(spec)))
    return JsonNamed(ties.annotate(yz_label=label, yz_line=pair).values("id", "yz_label", "yz_line"))


def _related(relation: str, called: Expression | None) -> Expression:
    pair = JsonObject({"id": F(relation), "label": called or _UNNAMED})
    return Filled(F(relation), pair, output_field=JSONField())


def _file(spec: FieldSpec) -> Expression:
    """What is known of a file and where it is fetched: another address for every file that the field has held."""
    place = [Value(f"{ROOT}{spec.home}"), _text("id"), Value(f"/files/{spec.name}/"), _text(spec.path), Value("/")]
    small = Concat(*place, Value("thumbnail/"), output_field=TextField())
    members = {
        "id": F(spec.path),
        **{name: F(f"{spec.path}__{name}") for name in ("name", "type", "size")},
        "url": Concat(*place, output_field=TextField()),
        "thumbnail": Case(When(**{f"{spec.path}__thumbnail__gt": ""}, then=small)),
    }
    return Filled(F(spec.path), JsonObject(members), output_field=JSONField())


def _text(path: str) -> Cast:
    return Cast(F(path), TextField())


def called_by(model: type[Model], before: str = "") -> Joined:
    """The model's title, by its paths from wherever ``before`` leads to it."""
    return Joined(*(F(f"{before}{path}") for path in title_paths(model)))


def _literal(name: str) -> str:
    """A name as SQL text; percent signs are parameters to the driver."""
    return "'" + name.replace("'", "''").replace("%", "%%") + "'"
