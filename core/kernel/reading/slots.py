"""Places for values in a statement that is compiled once and run with many of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Expression, Func, Q, TextField, Value
from django.db.models.sql.compiler import SQLCompiler

from .parts import Part


@dataclass(frozen=True)
class Place:
    """Stands among the parameters where a value is to go."""

    index: int


class Slot(Expression):
    """The value with this number; ``cast`` names its type where PostgreSQL could not guess it."""

    output_field = TextField()

    def __init__(self, index: int, cast: str = "") -> None:
        super().__init__()
        self.index, self.cast = index, cast

    @property
    def identity(self) -> tuple[Any, ...]:
        """What Django works out from the signature of any expression: rules are compared for each list."""
        return Slot, self.index, self.cast

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        return f"%s::{self.cast}" if self.cast else "%s", [Place(self.index)]


class Around(Expression):
    """A column of the statement that an inner one is written into: ``Around("hits.ids")``."""

    output_field = TextField()

    def __init__(self, column: str) -> None:
        super().__init__()
        self.column = column

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        return self.column, []


class Listed(Expression):
    """An array of ids that a statement inside of another finds."""

    output_field = TextField()

    def __init__(self, ids: Part) -> None:
        super().__init__()
        self.ids = ids

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        return self.ids.sql, [*self.ids.parameters]


def counted(found: Part, skipped: int, taken: int) -> Part:
    """The ids that a statement lists in its order: from a place in it, so many; both stand in slots."""
    return Part(f"ARRAY({found.sql} LIMIT %s OFFSET %s)", (*found.parameters, Place(taken), Place(skipped)))


class Written(Func):
    """SQL that is written over its operands by hand."""

    def written(self, operands: list[str]) -> str:
        raise NotImplementedError

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:  # type: ignore[override]
        compiled = [compiler.compile(operand) for operand in self.get_source_expressions()]
        sql = self.written([text for text, _ in compiled])
        return sql, [parameter for _, parameters in compiled for parameter in parameters]


class Holds(Written):
    """A condition: ``Holds("{} = ANY({})", F("id"), Slot(0))``."""

    output_field = BooleanField()

    def __init__(self, pattern: str, *operands: Any) -> None:
        super().__init__(*operands)
        self.pattern = pattern

    def written(self, operands: list[str]) -> str:
        return f"({self.pattern.format(*operands)})"


def filled(parameters: Sequence[Any], values: Sequence[Any]) -> list[Any]:
    """The parameters with the values in their places."""
    return [values[each.index] if isinstance(each, Place) else each for each in parameters]


def bound(part: Any, values: Sequence[Any]) -> Any:
    """The condition with the values in their slots: Django runs it itself."""
    if isinstance(part, Slot):
        return _Bound(part, values[part.index])
    if isinstance(part, Q):
        children = [bound(child, values) for child in part.children]
        return Q(*children, _connector=part.connector, _negated=part.negated)
    if isinstance(part, Expression) and part.get_source_expressions():
        clone = part.copy()
        clone.set_source_expressions([bound(each, values) for each in part.get_source_expressions()])
        return clone
    return part


class _Bound(Value):
    """A slot that has its value."""

    def __init__(self, slot: Slot, value: Any) -> None:
        super().__init__(value, output_field=slot.output_field)
        self.cast = slot.cast

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        return f"%s::{self.cast}" if self.cast else "%s", [self.value]
