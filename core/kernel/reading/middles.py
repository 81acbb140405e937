"""A place far inside a list: what stands in front of it is counted in the order of the table, not of the list.

An index has the order, but a rule or a filter asks for the record itself, which in another order than the one it was
written in lies anywhere: half a million orders by their totals take six times as long as by their dates. So the index
alone tells who stands so far in among *all* records; of those in front as many as are in the list are counted as they
lie, and only what is missing is passed over one by one. See
``docs/decisions/0155-a-place-far-inside-is-found-among-all.md``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.expressions import OrderBy

from ..resources import Resource
from .order import Key, own_column, plain_indexes, sorted_by
from .parts import Part, compiled, joined
from .slots import Around, Holds, Place, counted

#: From so many records on that are passed over; and where the table has no more than so many times as many.
FAR, FARTHER = 100_000, 3
#: The first so many of the list lie together where there are not many more between two of them.
LOOKED_AT, BETWEEN = 1_000, 10_000

_FROM_THE_MIDDLE = """(
    WITH yz_bound AS MATERIALIZED ({bound} LIMIT 1 OFFSET {skipped}),
    yz_passed AS MATERIALIZED (SELECT count(*) AS many FROM ({in_front} OFFSET 0) in_front)
    SELECT ARRAY({behind} LIMIT {taken} OFFSET (SELECT {skipped_again} - many FROM yz_passed)))"""
_LIE_APART = """(
    WITH first AS MATERIALIZED ({order} LIMIT {looked_at}),
    ends AS MATERIALIZED (SELECT (SELECT pk FROM first LIMIT 1) AS a, (SELECT pk FROM first OFFSET {last}) AS b)
    SELECT count(*) > {between} FROM ({between_them} LIMIT {between} + 1) between_them)"""


def has_far_middles(resource: type[Resource], keys: Sequence[Key]) -> bool:
    """Whether an index has that order, in one direction and without nulls."""
    columns = [own_column(resource, key) for key in keys]
    one_way = len({key.descending for key in keys}) == 1
    return one_way and all(columns) and columns in plain_indexes(resource.model)


def from_the_middle(
    records: QuerySet[Any],
    resource: type[Resource],
    keys: Sequence[Key],
    sorts: Sequence[OrderBy],
    place: tuple[int, int],
) -> Part:
    """The ids at a place among the records in that order."""
    skipped, taken = (Part("%s", (Place(slot),)) for slot in place)
    every = resource.model._default_manager.order_by(*sorts)
    in_front = records.filter(_beside(resource, keys, "({}) {} ({}) IS TRUE", "><"))
    far = joined(
        _FROM_THE_MIDDLE.format(
            **dict.fromkeys(("bound", "skipped", "in_front", "behind", "taken", "skipped_again"), "{}")
        ),
        compiled(every.values_list(*(own_column(resource, key) for key in keys))),
        skipped,
        # Said like this no index but that of the ids serves them: they are read as they were written.
        compiled(in_front.order_by("pk").values_list("pk")),
        compiled(
            records.filter(_beside(resource, keys, "({}) {} ({})", ("<=", ">="))).order_by(*sorts).values_list("pk")
        ),
        taken,
        skipped,
    )
    near = counted(compiled(records.order_by(*sorts).values_list("pk")), *place)
    table = every.model._meta.db_table
    small = f"(SELECT reltuples FROM pg_class WHERE oid = '{table}'::regclass) <= {FARTHER} * {{}}"  # noqa: S608
    pattern = f"(SELECT CASE WHEN {small} AND {{}} THEN {{}} ELSE {{}} END)::uuid[]"
    return joined(pattern, skipped, _lie_apart(every), far, near)


def holds_each_once(records: QuerySet[Any]) -> bool:
    """Whether no record is found several times: what follows other records may lead to one by several ways."""
    query = records.query
    return sum(count > 0 for count in query.alias_refcount.values()) <= 1


def _beside(resource: type[Resource], keys: Sequence[Key], pattern: str, comparisons: Sequence[str]) -> Q:
    """In front of the bound, or at it and behind."""
    places = ", ".join("{}" for _ in keys)
    values: list[Any] = [sorted_by(resource, key) for key in keys]
    columns: list[Any] = [resource.model._meta.get_field(own_column(resource, key)) for key in keys]
    bounds = [Around(f'(SELECT "{each.column}" FROM yz_bound)') for each in columns]  # noqa: S608
    comparison = comparisons[0] if keys[0].descending else comparisons[1]
    return Q(Holds(pattern.format(places, comparison, places), *values, *bounds))


def _lie_apart(every: QuerySet[Any]) -> Part:
    """Whether records that follow each other in the list were written far from each other."""
    nearest = "id BETWEEN (SELECT least(a, b) FROM ends) AND (SELECT greatest(a, b) FROM ends)"
    return joined(
        _LIE_APART.format(looked_at=LOOKED_AT, last=LOOKED_AT - 1, between=BETWEEN, order="{}", between_them="{}"),
        compiled(every.values_list("pk")),
        Part(f'SELECT FROM "{every.model._meta.db_table}" WHERE {nearest}'),
    )
