"""A page of a list by labels, found by walking: along the related records, to those that lead to each.

Sorting a million records by what other records are called takes most of a second, for fifty of them. The walk reads
as far as the page, and gives up where that is far; then they are sorted after all. See
``docs/decisions/0144-a-list-by-labels-is-walked-along-them.md``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.expressions import OrderBy

from ..resources import Resource
from . import leads
from .leads import Leads
from .names import groups_of
from .order import Key, after, is_nullable, sorted_by
from .parts import Part, compiled, joined
from .slots import Around, Holds, Place
from .values import target_of

#: Where none of so many is in the list, nor whoever leads to it, few are.
FIRST_LOOK = 60
#: Each step reads on only as far as the next one asks: PostgreSQL must not write them into each other, nor sort again.
_WALK = """(
    WITH groups AS ({groups}),
    along AS (
        SELECT label, cut, CASE WHEN NOT cut THEN {led} END AS led FROM groups yz_group ORDER BY label {way} OFFSET 0
    ),
    counted AS (
        SELECT label, cut, led, greatest(sum(cardinality(led)) {others} OVER before, count(*) OVER before) AS passed
        FROM along WINDOW before AS (ORDER BY label {way} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    ),
    held AS (
        SELECT label, passed, CASE WHEN {ended} THEN {nothing} ELSE {ids} END AS ids
        FROM counted yz_group ORDER BY label {way} OFFSET 0
    ),
    seen AS (
        SELECT label, passed, ids, sum(cardinality(ids)) OVER before AS had
        FROM held WINDOW before AS (ORDER BY label {way} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    ),
    page AS (
        SELECT label, CASE WHEN passed >= {first_look} AND had = 0 THEN {nothing} ELSE ids END AS ids
        FROM seen ORDER BY label {way}
    )
    SELECT CASE WHEN count(*) = count(found.id) THEN coalesce(array_agg(found.id), ARRAY[]::uuid[]) END
    FROM (
        SELECT hit.id FROM page CROSS JOIN LATERAL unnest(page.ids) WITH ORDINALITY hit(id, place)
        ORDER BY page.label {way}, hit.place LIMIT {taken}
    ) found)"""
_PLACES = dict.fromkeys(("groups", "led", "others", "nothing", "ids", "taken"), "{}")


class Walk:
    """The way to one page: groups of one label each, the records that lead to a group, those of them in the list."""

    def __init__(self, records: QuerySet[Any], resource: type[Resource], keys: Sequence[Key], last: Any) -> None:
        """``last`` are the slots of the record behind which the page begins, ``None`` for its nulls; empty without."""
        self.records, self.resource, self.keys = records, resource, keys
        self.begun, self.last = bool(last), last or (None,) * len(keys)
        self.spec, self.descending = resource.field(keys[0].name), keys[0].descending
        self.leads = Leads(resource, keys, last)

    def ids(self, taken: int) -> Part:
        """An array of ids, as many as stand in the slot; null where the walk ends before it has found so many.

        Where it ends it fills the page with nulls: nothing further is looked at.
        """
        slot = Part("%s", (Place(taken),))
        ended = joined("array_fill(NULL::uuid, ARRAY[{}])", slot)
        pattern = _WALK.format(
            way="DESC" if self.descending else "ASC", ended=self._ended(), first_look=FIRST_LOOK, **_PLACES
        )
        return joined(pattern, self._groups(), self._led(), self._others(), ended, self._held(ended), ended, slot)

    def _others(self) -> Part:
        """Records of the group in which the page begins may all stand in front of it."""
        if not self.begun:
            return Part("")
        if self.last[0] is None:
            return Part("FILTER (WHERE label IS NOT NULL)")
        return Part("FILTER (WHERE label IS DISTINCT FROM %s)", (Place(self.last[0]),))

    def _groups(self) -> Part:
        """From the group in which the page begins: labels, whoever is called so, and what leads to nobody."""
        arms, in_nulls = [], self.begun and self.last[0] is None
        if self.descending or not in_nulls:
            bound = None if self.last[0] is None else Part("%s::text", (Place(self.last[0]),))
            arms.append(groups_of(target_of(self.spec), descending=self.descending, bound=bound))
        if self._with_nulls():
            arms.append(Part("SELECT NULL::text AS label, NULL::uuid[] AS ids, false AS cut"))
        return joined(" UNION ALL ".join("({})" for _ in arms), *arms)

    def _with_nulls(self) -> bool:
        passed = self.descending and self.begun and self.last[0] is not None
        return is_nullable(self.resource, self.spec) and not passed

    def _led(self) -> Part:
        """The ids of the records that lead to the group."""
        some = self.leads.to_others()
        if not self._with_nulls():
            return some
        return joined("CASE WHEN yz_group.ids IS NULL THEN {} ELSE {} END", self.leads.to_nobody(), some)

    def _held(self, ended: Part) -> Part:
        """The ids of those among them that are in the list, behind the last record, in its order."""
        records = self.records.filter(Holds("{} = ANY({})", F("id"), Around("yz_group.led")))
        if self.begun:
            elsewhere = Q(Holds("{} IS NOT TRUE", self.leads.in_its_group()))
            records = records.filter(elsewhere | after(self.resource, self.keys[1:], self.last[1:]))
        values: list[Any] = [sorted_by(self.resource, key) for key in self.keys[1:]]
        sorts = [OrderBy(value, descending=key.descending) for value, key in zip(values, self.keys[1:], strict=True)]
        held = joined("ARRAY({})", compiled(records.order_by(*sorts).values_list("pk")))
        return (
            joined(f"{{}} || CASE WHEN {leads.too_many()} THEN {{}} END", held, ended) if self.leads.in_order else held
        )

    def _ended(self) -> str:
        """What lies behind is not known: of a group in no order nothing is, where it is too large."""
        ended = f"cut OR passed >= {leads.MOST_RECORDS}"
        return ended if self.leads.in_order else f"{ended} OR {leads.too_many()}"
