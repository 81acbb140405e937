"""Filters: what a question asks of each record, in groups, and the SQL that tests it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from django.db.models import F, Q
from django.db.models.expressions import Combinable

from ..errors import BusinessError
from ..fields import shadow_path
from ..resources import Added, FieldSpec, Resource
from .errors import FilterTooLarge, InvalidFilter, InvalidValue, NotFilterable, unknown
from .folding import Folded, KeptOf
from .lookups import Look
from .operators import PATTERNS, operators_of, read, type_of
from .periods import bounds
from .searching import listed_in
from .slots import Holds, Slot
from .sources import source_of
from .ties import tied
from .values import compared_value, raw_value
from .visible import Visible

MOST_CONDITIONS, DEEPEST = 50, 4
_PARTS = {"startswith", "contains"}
#: Centimes are whole: the nearest one on the right side of the value asks the same.
_ROUNDING = {"gt": ROUND_FLOOR, "gte": ROUND_CEILING, "lt": ROUND_CEILING, "lte": ROUND_FLOOR}


@dataclass(frozen=True)
class Condition:
    """A test of one field; its value stands in a slot, so that it is no part of the statement."""

    name: str
    operator: str
    slot: int
    #: On the column's shadow in centimes, which an index serves.
    shadow: bool = False
    #: Through the search index that the column is in.
    look: Look | None = None
    #: Slot of the id of an added field, whose values are searched among their copies.
    field: int | None = None

    def is_listed(self, unlisted: frozenset[int]) -> bool:
        """Whether an index has listed the few records for which it can hold."""
        return self.look is not None and self.look.slot not in unlisted


@dataclass(frozen=True)
class Group:
    """Several tests, of which every one or any one must hold."""

    every: bool
    members: tuple[Condition | Group, ...]

    def names(self) -> Iterator[str]:
        for member in self.members:
            if isinstance(member, Group):
                yield from member.names()
            else:
                yield member.name

    def looks(self) -> Iterator[Look]:
        for member in self.members:
            if isinstance(member, Group):
                yield from member.looks()
            elif member.look is not None:
                yield member.look

    def is_listed(self, unlisted: frozenset[int]) -> bool:
        """Of every one, one is enough; of any one, it takes all."""
        listed = [member.is_listed(unlisted) for member in self.members]
        return any(listed) if self.every else bool(listed) and all(listed)

    def needed(self) -> Iterator[Condition]:
        """The conditions without which no record is in the list."""
        for member in self.members if self.every else ():
            if isinstance(member, Condition):
                yield member
            else:
                yield from member.needed()


class Conditions:
    """Reads the conditions of one question, filling its values."""

    def __init__(self, visible: Visible, values: list[Any]) -> None:
        self.visible, self.values = visible, values
        self._count = 0
        #: Whether one of them moves with the calendar.
        self.passing = False

    def condition(self, key: str, value: Any) -> Condition | Group:
        """``total__gte`` and its value; raises ``UnknownField`` or ``InvalidValue``."""
        self._count += 1
        if self._count > MOST_CONDITIONS:
            raise FilterTooLarge(most=MOST_CONDITIONS, deepest=DEEPEST)
        name, operator = self._split(key)
        spec = self.visible.field(name)
        if operator != "within":
            return self._test(spec, operator, read(spec, operator, value))
        self.passing = True
        since, until = bounds(spec, value)
        return Group(True, (self._test(spec, "gte", since), self._test(spec, "lt", until)))

    def _test(self, spec: FieldSpec, operator: str, meant: Any) -> Condition:
        name = spec.name
        if spec.added is not None:
            return self._on_added(name, spec.added, operator, meant)
        if operator == "isnull":
            return Condition(name, "isnull" if meant else "notnull", -1)
        shadow = operator in _ROUNDING and bool(shadow_path(spec.column, spec.path))
        if shadow:
            meant = _centimes(meant, _ROUNDING[operator])
        slot = self._slot(meant)
        return Condition(name, operator, slot, shadow, self._look(spec, slot) if operator in _PARTS else None)

    def group(self, written: Any, depth: int = 1) -> Group:
        """``{"or": [{"etat": "x"}, {"and": [...]}], "total__gte": 5}``: what stands in one object holds together."""
        if depth > DEEPEST:
            raise FilterTooLarge(most=MOST_CONDITIONS, deepest=DEEPEST)
        if not isinstance(written, dict) or not written:
            raise InvalidFilter
        return Group(True, tuple(self._member(key, value, depth) for key, value in written.items()))

    def _member(self, key: str, value: Any, depth: int) -> Condition | Group:
        if key not in {"and", "or"}:
            return self.condition(key, value)
        if not isinstance(value, list) or not value:
            raise InvalidFilter
        return Group(key == "and", tuple(self.group(each, depth + 1) for each in value))

    def _on_added(self, name: str, added: Added, operator: str, meant: Any) -> Condition:
        """Which field it is differs from company to company: its id is a value, too."""
        field = self._slot(added.id)
        if operator == "isnull":
            return Condition(name, "isnull" if meant else "notnull", -1, field=field)
        try:
            several = operator == "in"
            compared = [added.compared(operator, each) for each in (meant if several else [meant])]
        except BusinessError:
            raise InvalidValue(name=name, value=meant) from None
        return Condition(name, operator, self._slot(compared if several else compared[0]), field=field)

    def _look(self, spec: FieldSpec, slot: int) -> Look | None:
        source = source_of(spec)
        return Look(source, (slot,), self._slot(None), sounding=False, exact=False) if source else None

    def _slot(self, value: Any) -> int:
        self.values.append(value)
        return len(self.values) - 1

    def _split(self, key: str) -> tuple[str, str]:
        """A name may hold ``__`` itself; the last part is an operator only where the field knows it."""
        name, _, operator = key.rpartition("__")
        if name in self.visible.fields and operator in operators_of(self.visible.fields[name]):
            return name, operator
        if key in self.visible.fields and "exact" in operators_of(self.visible.fields[key]):
            return key, "exact"
        for each in (name, key):
            if each in self.visible.fields and not operators_of(self.visible.fields[each]):
                raise NotFilterable(name=each)
        raise unknown(key, self.known())

    def known(self) -> Iterator[str]:
        """Everything that can be written before ``=``."""
        for name, spec in self.visible.fields.items():
            for operator in operators_of(spec):
                yield name if operator == "exact" else f"{name}__{operator}"


def tested(resource: type[Resource], asked: Condition | Group, unlisted: frozenset[int]) -> Q:
    """The condition on the resource's model; ``unlisted`` are the looks whose records were too many to list."""
    if isinstance(asked, Condition):
        return _narrowed(asked, unlisted) & Q(_holds(resource.field(asked.name), asked))
    result = Q()
    for member in asked.members:
        test = tested(resource, member, unlisted)
        result = result & test if asked.every else result | test
    return result


def _narrowed(asked: Condition, unlisted: frozenset[int]) -> Q:
    """What an index says sooner than the column itself."""
    return listed_in([asked.look.slot]) if asked.look is not None and asked.is_listed(unlisted) else Q()


def _centimes(amount: Decimal, rounding: str) -> int:
    """As the shadow counts; beyond what it can hold, its bound asks the same."""
    return min(max(int((amount * 100).to_integral_value(rounding)), -(2**63)), 2**63 - 1)


def _text(spec: FieldSpec, asked: Condition, value: Any) -> Combinable:
    """The column's text, folded: as its index keeps it where it is in one."""
    if asked.look is None or spec.column is None:
        return Folded(value)
    return KeptOf(asked.look.source.relation, asked.look.source.model, spec.column.name, plain=True)


def _holds(spec: FieldSpec, asked: Condition) -> Holds:
    if spec.added is not None and asked.field is not None:
        return _among_copies(spec.added, asked, asked.field)
    if spec.listed_model is not None:
        return tied(spec, asked.operator, asked.slot)
    if asked.operator in {"isnull", "notnull"}:
        return Holds("{} IS NULL" if asked.operator == "isnull" else "{} IS NOT NULL", raw_value(spec))
    value: Any = F(shadow_path(spec.column, spec.path)) if asked.shadow else compared_value(spec)
    if asked.operator in _PARTS:
        return Holds(PATTERNS[asked.operator], _text(spec, asked, value), Slot(asked.slot, "text"))
    cast = "bigint" if asked.shadow else type_of(spec.kind)
    return Holds(PATTERNS[asked.operator], value, Slot(asked.slot, f"{cast}[]" if asked.operator == "in" else cast))


def _among_copies(added: Added, asked: Condition, field: int) -> Holds:
    """Row security lets an index serve the copies, never the column that holds the values."""
    condition = added.holds(asked.operator)
    cast = f"{added.searched_as}[]" if asked.operator == "in" else added.searched_as
    values = [Slot(asked.slot, cast)] * (condition.count("{}") - 2)
    return Holds(condition, F("id"), Slot(field, "uuid"), *values)
