"""The records that lead to those a list is sorted by: along which relations they are found, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import F, ForeignKey, Index, Model, Q

from ..resources import FieldSpec, Resource
from .order import Key
from .parts import Part, compiled, joined
from .slots import Around, Holds, Slot

#: So many records are looked at, whether or not they belong in the list.
MOST_RECORDS = 600
#: Ids before all others, and behind them.
_FIRST, _LAST = "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"


def can_walk(resource: type[Resource], order: Sequence[Key]) -> bool:
    """Whether the order begins with records that are surely there: which columns lead to, and keys hold."""
    spec = resource.field(order[0].name)
    return spec.related_model is not None and spec.added is None and all(map(_is_kept, _steps(resource.model, spec)))


def _steps(model: type[Model], spec: FieldSpec) -> list[Any]:
    steps = []
    for name in spec.path.split("__"):
        step: Any = model._meta.get_field(name)
        steps.append(step)
        model = step.related_model
    return steps


def _is_kept(step: Any) -> bool:
    return isinstance(step, ForeignKey) and bool(getattr(step, "db_constraint", True))


class Leads:
    """Arrays of the ids that lead to a ``yz_group``, one more than are looked at; in order where an index has it."""

    def __init__(self, resource: type[Resource], keys: Sequence[Key], last: Any) -> None:
        self.model, self.path = resource.model, resource.field(keys[0].name).path
        self.keys, self.last = keys, last
        #: Whether an index has the records that lead to one other in the order of the list.
        self.in_order = [key.name for key in keys[1:]] == ["id"] and _leads_to_ids(self.model, self.path)

    def to_others(self) -> Part:
        """Those that lead to somebody of the group, each of whom an index finds."""
        each = "SELECT one.pk FROM unnest(yz_group.ids) yz_name(id) CROSS JOIN LATERAL ({}) one"
        found = self._nearest(Holds("{} = {}", F(self.path), Around("yz_name.id")))
        return joined(f"ARRAY({each}{self._by('one.pk')} LIMIT {MOST_RECORDS + 1})", found)

    def to_nobody(self) -> Part:
        """Those that lead nowhere, which are a group too."""
        return joined("ARRAY({})", self._nearest(Holds("{} IS NULL", F(self.path))))

    def _nearest(self, leading: Holds) -> Part:
        records = self.model._default_manager.order_by().filter(Q(leading))
        if self.in_order and self.last:
            records = records.filter(self._behind())
        return compiled(records.values_list("pk")).ended(f"{self._by('pk')} LIMIT {MOST_RECORDS + 1}")

    def _by(self, column: str) -> str:
        return f" ORDER BY {column} {'DESC' if self.keys[1].descending else 'ASC'}" if self.in_order else ""

    def _behind(self) -> Q:
        """Behind the last record by the id, in that record's group; one bound for all groups, as an index wants it."""
        comparison, outside = ("<", _LAST) if self.keys[1].descending else (">", _FIRST)
        bound = f"CASE WHEN {{}} THEN {{}} ELSE '{outside}'::uuid END"
        return Q(Holds(f"{{}} {comparison} {bound}", F("id"), self.in_its_group(), Slot(self.last[1], "uuid")))

    def in_its_group(self) -> Holds:
        """Whether the group is that of the last record."""
        label = Around("yz_group.label")
        if self.last[0] is None:
            return Holds("{} IS NULL", label)
        return Holds("{} = {}", label, Slot(self.last[0], "text"))


def _leads_to_ids(model: type[Model], path: str) -> bool:
    return any(type(each) is Index and each.fields == ["tenant", path, "id"] for each in model._meta.indexes)


def too_many() -> str:
    """The test of a group that has more records than are looked at."""
    return f"cardinality(led) > {MOST_RECORDS}"
