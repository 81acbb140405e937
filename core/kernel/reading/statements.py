"""From a plan to SQL, once: Django writes the statement, which is then kept for whoever asks the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import F, OuterRef, Q, QuerySet, TextField
from django.db.models.expressions import OrderBy
from django.db.models.functions import Cast

from ..resources import FieldSpec
from .conditions import tested
from .few import may_be_many
from .middles import from_the_middle, holds_each_once
from .order import Key, after, sorted_by, turned
from .parts import Part, compiled, joined
from .plans import Children, Plan, Related
from .searching import found
from .slots import Holds, Listed, Slot, counted, filled
from .values import JsonList, JsonObject, JsonOne, pointer, tied_ids, value_of
from .walks import Walk

KEPT = 2000


@dataclass(frozen=True)
class Statement:
    """SQL and its parameters, some of them places for values."""

    sql: str
    parameters: tuple[Any, ...]

    def bound(self, values: Sequence[Any]) -> list[Any]:
        return filled(self.parameters, values)


def statement(plan: Plan) -> Statement | None:
    """The SQL of a plan: JSON, then version or sort keys; nothing when no record can answer."""
    if plan.hopeless:
        return None
    lasting = settled(plan)
    return _kept(lasting) if lasting else _written(plan)


def settled(plan: Plan) -> Plan | None:
    """The plan as the key under which its statement is kept; none where the next one like it is another."""
    computed = plan.expressions()
    # A sub-query equals no other: it is written again each time.
    if not plan.lasting or (computed and computed != plan.expressions()):
        return None
    return replace(plan, computed=computed) if computed else plan


def locking(plan: Plan) -> Statement | None:
    """All columns of the one record, locked; nothing when no record can answer."""
    # A rule over rows of its own may find the record several times.
    found = matching(plan).select_related(None).select_for_update(of=("self",)).order_by("pk")[:1]
    try:
        return Statement(*compiled(found))
    except EmptyResultSet:
        return None


def counting(plan: Plan, most: int | None = None) -> Statement | None:
    """The same records, counted; no further than to ``most``."""
    if plan.hopeless:
        return None
    try:
        sql, parameters = compiled(matching(plan).values("pk"))
    except EmptyResultSet:
        return None
    ending = "" if most is None else f" LIMIT {most}"
    return Statement(f"SELECT count(*) FROM ({sql}{ending}) matching", parameters)  # noqa: S608


def _written(plan: Plan) -> Statement | None:
    order = turned(plan.order) if plan.backwards else plan.order
    values: list[Any] = [sorted_by(plan.resource, key) for key in order] or [F("version")]
    shown = {f"yz_key_{number}": Cast(value, TextField()) for number, value in enumerate(values)}
    sorts = [OrderBy(value, descending=key.descending) for value, key in zip(values, order, strict=False)]
    try:
        records = _stretch(plan, order, sorts).order_by(*sorts)
        return Statement(*compiled(records.annotate(yz_json=_object(plan), **shown).values_list("yz_json", *shown)))
    except EmptyResultSet:
        return None


def _stretch(plan: Plan, order: Sequence[Key], sorts: Sequence[OrderBy]) -> QuerySet[Any]:
    """The records from where the page begins; by position or among many that are listed, their ids are found first."""
    records = matching(plan)
    if plan.after:
        records = records.filter(after(plan.resource, order, plan.after))
    if plan.place is None:
        return records
    found = _gathered(records, sorts) if plan.many else compiled(records.order_by(*sorts).values_list("pk"))
    ids, taken = counted(found, *plan.place), plan.place[1]
    if plan.far and holds_each_once(records):
        ids = from_the_middle(records, plan.resource, order, sorts, plan.place)
    if plan.walked:
        # PostgreSQL works out the second only where the first is null. Row security lets no index serve a coalesce,
        # which it does not know to tell nothing, but what a statement of its own answers.
        walk = Walk(matching(plan), plan.resource, order, plan.after).ids(taken)
        ids = joined("(SELECT coalesce(CASE WHEN {} THEN {} END, {}))::uuid[]", may_be_many(plan), walk, ids)
    return plan.resource.model._default_manager.filter(Holds("{} = ANY({})", F("id"), Listed(ids)))


def _gathered(records: QuerySet[Any], sorts: Sequence[OrderBy]) -> Part:
    """The ids in order, of records that are read by theirs before they are sorted.

    Without the fence PostgreSQL would walk through the whole company in that order until it has met enough of them.
    """
    keys = {f"yz_key_{number}": sort.expression for number, sort in enumerate(sorts)}
    sql, parameters = compiled(records.annotate(**keys).values_list("pk", *keys))
    order = ", ".join(f"{key} {'DESC' if sort.descending else 'ASC'}" for key, sort in zip(keys, sorts, strict=True))
    return Part(f"SELECT pk FROM ({sql} OFFSET 0) listed ORDER BY {order}", parameters)  # noqa: S608


_kept = lru_cache(maxsize=KEPT)(_written)


def matching(plan: Plan) -> QuerySet[Any]:
    """The records that the plan is about, in no order."""
    records: QuerySet[Any] = plan.resource.model._default_manager.filter(plan.rule).order_by()
    if plan.filter is not None:
        records = records.filter(tested(plan.resource, plan.filter, plan.unlisted))
    if plan.search is not None:
        records = records.filter(found(plan.search, plan.unlisted))
    if plan.one is not None:
        records = records.filter(Holds("{} = {}", F("id"), Slot(plan.one, "uuid")))
    return records


def _object(plan: Plan) -> JsonObject:
    members: dict[str, Any] = {}
    expanded = {related.name: related for related in plan.expanded}
    for name in plan.fields:
        spec = plan.resource.field(name)
        shown = name in expanded
        members[name] = _related_object(plan, spec, expanded[name]) if shown else value_of(spec, plan.nameless)
    for children in plan.lines:
        members[children.name] = _lines(plan, children)
    return JsonObject(members)


def _related_object(plan: Plan, spec: FieldSpec, related: Related) -> JsonOne:
    """The record that a relation leads to, null when its own rule hides it; of many, those that are not hidden."""
    members = {name: value_of(related.resource.field(name), plan.nameless) for name in related.fields}
    records = related.resource.model._default_manager.order_by()
    if spec.listed_model is not None:
        shown = records.filter(related.rule, pk__in=tied_ids(spec, within=2)).annotate(line=JsonObject(members))
        return JsonList(shown.values("id", "line"))
    found = records.filter(related.rule, pk=pointer(spec)).annotate(yz_json=JsonObject(members))
    return JsonOne(found.values("yz_json"))


def _lines(plan: Plan, children: Children) -> JsonList:
    lines = next(each for each in plan.resource.lines if each.name == children.name)
    parent, specs = lines.relation(plan.resource.model), lines.fields(plan.resource.model)
    members = {"id": F("id"), **{name: value_of(specs[name], plan.nameless) for name in children.fields}}
    records = parent.model._default_manager.filter(children.rule, Q(**{parent.name: OuterRef("pk")})).order_by()
    return JsonList(records.annotate(line=JsonObject(members)).values("id", "line"))
