"""What a statement must do, without the values of one question: the key under which it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q

from ..resources import Resource
from .conditions import Group
from .order import Key
from .searching import Search, is_listed


@dataclass(frozen=True)
class Related:
    """The record that a relation leads to, inside the record: which of its fields, under which rule."""

    name: str
    resource: type[Resource]
    fields: tuple[str, ...]
    rule: Q


@dataclass(frozen=True)
class Children:
    """Lines inside the record, under the rule of their own resource where they have one."""

    name: str
    fields: tuple[str, ...]
    rule: Q


@dataclass(frozen=True)
class Plan:
    """The shape of a question. Values stand in slots, named here by their numbers."""

    resource: type[Resource]
    rule: Q
    fields: tuple[str, ...] = ()
    expanded: tuple[Related, ...] = ()
    lines: tuple[Children, ...] = ()
    filter: Group | None = None
    search: Search | None = None
    #: Slots of the looks that listed nothing, because there was too much.
    unlisted: frozenset[int] = frozenset()
    #: Whether the looks listed many: few pages of records, of what may be a million.
    many: bool = False
    #: Whether it is known already that nothing can be found.
    hopeless: bool = False
    order: tuple[Key, ...] = ()
    #: Whether the records are read from the end of that order.
    backwards: bool = False
    #: Models whose records are not called by their titles.
    nameless: frozenset[type[Model]] = frozenset()
    #: Slots of the last record's keys, ``None`` for its nulls.
    after: tuple[int | None, ...] = ()
    #: Slots of how many records are passed over and how many are read, where their ids are found first.
    place: tuple[int, int] | None = None
    #: Whether the place is found among all records first.
    far: bool = False
    #: Whether they are looked for along the labels that the order begins with, before all are sorted by them.
    walked: bool = False
    #: Slot of the id of the one record that is asked for.
    one: int | None = None
    #: Expressions that are made anew for each question: equal ones make the same statement.
    computed: tuple[Any, ...] = ()
    #: Whether the same plan always makes the same statement.
    lasting: bool = True

    def listed(self) -> bool:
        """Whether indexes have listed the few records that the list can have."""
        filtered = self.filter is not None and self.filter.is_listed(self.unlisted)
        return filtered or (self.search is not None and is_listed(self.search, self.unlisted))

    def expressions(self) -> tuple[Any, ...]:
        """What is computed for this plan, as it is at this moment."""
        names = {*self.fields, *(key.name for key in self.order)}
        if self.filter is not None:
            names |= set(self.filter.names())
        own = _expressions(self.resource, names)
        return (*own, *(each for related in self.expanded for each in _expressions(related.resource, related.fields)))


def _expressions(resource: type[Resource], names: Iterable[str]) -> Iterator[Any]:
    specs = resource.specs()
    computed = (specs[name].computed for name in sorted(names))
    return (each.expression() for each in computed if each)
