"""How each kind of value stands in JSON, which PostgreSQL writes itself."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import reduce
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, F, Func, JSONField, Model, Subquery, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast
from django.db.models.sql.compiler import SQLCompiler

from ..resources import FieldSpec, Kind
from ..resources.titles import title_paths
from .slots import Written

#: A function of PostgreSQL takes a hundred arguments at most.
PAIRS = 50
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
        called = None if spec.related_model in nameless else _called(spec.path, spec.related_model)
        return _related(spec.path, called)
    value = raw_value(spec)
    return Cast(value, TextField()) if spec.kind in EXACT else value


def raw_value(spec: FieldSpec) -> Combinable:
    """The value as the database has it."""
    return spec.computed.expression() if spec.computed else F(spec.path)


def label_of(relation: str, model: type[Model]) -> Expression:
    """What people call the record that a relation leads to; null without one."""
    return Filled(F(relation), _called(relation, model), output_field=TextField())


def _related(relation: str, called: Expression | None) -> Expression:
    label = called or Cast(Value(None), TextField())
    pair = JsonObject({"id": F(relation), "label": label})
    return Filled(F(relation), pair, output_field=JSONField())


def _called(relation: str, model: type[Model]) -> Joined:
    return Joined(*(F(f"{relation}__{path}") for path in title_paths(model)))


def _literal(name: str) -> str:
    """A name as SQL text; percent signs are parameters to the driver."""
    return "'" + name.replace("'", "''").replace("%", "%%") + "'"
