"""The order of a list, and where its next page begins: after the last record, whatever came in between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import F, Index, Model, Q
from django.db.models.expressions import Combinable

from ..fields import shadow_path
from ..resources import FieldSpec, Resource
from .operators import type_of
from .slots import Holds, Slot
from .values import compared_value, label_of


@dataclass(frozen=True)
class Key:
    """One field to sort by."""

    name: str
    descending: bool

    def __str__(self) -> str:
        return f"-{self.name}" if self.descending else self.name


def turned(keys: Sequence[Key]) -> tuple[Key, ...]:
    """The same order from its end: nulls, too, stand where the other direction has them."""
    return tuple(Key(key.name, not key.descending) for key in keys)


def sorted_by(resource: type[Resource], key: Key) -> Combinable:
    """What the database compares: a column's shadow where it has one, the label of a relation."""
    spec = resource.field(key.name)
    if spec.related_model is not None:
        return label_of(spec)
    shadow = shadow_path(spec.column, spec.path)
    return F(shadow) if shadow else compared_value(spec)


def own_column(resource: type[Resource], key: Key) -> str:
    """The record's own column that the key sorts by, where every record has it."""
    spec, value = resource.field(key.name), sorted_by(resource, key)
    own = isinstance(value, F) and "__" not in spec.path and not is_nullable(resource, spec)
    return str(getattr(value, "name", "")) if own else ""


def plain_indexes(model: type[Model]) -> list[list[str]]:
    """The columns of each index over all records of a company, as ``tenant_index`` declares them."""
    plain: list[Any] = [each for each in model._meta.indexes if type(each) is Index and each.condition is None]
    return [list(each.fields[1:]) for each in plain if each.fields[:1] == ["tenant"]]


def after(resource: type[Resource], keys: Sequence[Key], slots: Sequence[int | None]) -> Q:
    """Records behind the one whose keys stand in the slots; a null has none.

    As PostgreSQL sorts them: nulls behind everything, before everything when descending.
    """
    terms = [_Term(resource, key, slot) for key, slot in zip(keys, slots, strict=True)]
    if len({term.descending for term in terms}) == 1 and not any(term.nullable for term in terms):
        return _row_after(terms)
    first = terms[0]
    bound = Q() if first.nullable else Q(first.test("<=" if first.descending else ">="))
    return bound & _after(terms)


class _Term:
    """One key with the value that the last record had there; no bound stands for null."""

    def __init__(self, resource: type[Resource], key: Key, slot: int | None) -> None:
        spec = resource.field(key.name)
        self.value, self.descending = sorted_by(resource, key), key.descending
        self.bound = None if slot is None else Slot(slot, _cast(spec))
        self.nullable = slot is None or is_nullable(resource, spec)

    def test(self, comparison: str) -> Holds:
        return Holds(f"{{}} {comparison} {{}}", self.value, self.bound)

    def tie(self) -> Q:
        return Q(Holds("{} IS NULL", self.value) if self.bound is None else self.test("="))

    def further(self) -> Iterator[Q]:
        if self.bound is not None:
            yield Q(self.test("<" if self.descending else ">"))
            if self.nullable and not self.descending:
                yield Q(Holds("{} IS NULL", self.value))
        elif self.descending:
            yield Q(Holds("{} IS NOT NULL", self.value))


def _after(terms: Sequence[_Term]) -> Q:
    first, *rest = terms
    ways = list(first.further())
    if rest:
        ways.append(first.tie() & _after(rest))
    return reduce(or_, ways)


def _row_after(terms: Sequence[_Term]) -> Q:
    """One comparison of rows, which one index condition serves."""
    places = ", ".join("{}" for _ in terms)
    comparison = "<" if terms[0].descending else ">"
    operands: list[Any] = [*(term.value for term in terms), *(term.bound for term in terms)]
    return Q(Holds(f"({places}) {comparison} ({places})", *operands))


def _cast(spec: FieldSpec) -> str:
    if spec.related_model is not None:
        return "text"
    return "bigint" if shadow_path(spec.column, spec.path) else type_of(spec.kind)


def is_nullable(resource: type[Resource], spec: FieldSpec) -> bool:
    """Whether some records may have nothing there."""
    if spec.column is None:
        return True
    model, steps = resource.model, spec.path.split("__")
    for step in steps:
        column = model._meta.get_field(step)
        if column.null:
            return True
        if isinstance(column.related_model, type):
            model = column.related_model
    return False
