"""Figures over the records of a list; each says how the list is asked for exactly the records that it counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connections, router

from .. import rights
from ..actors import Actor
from ..resources import Kind, Resource
from .questions import FIGURING, Question, loaded
from .tallies import MOST_CELLS, Tally, tallying

#: Their natural order is said by the declaration or by the calendar; of others the largest come first.
_ORDERED = {Kind.CHOICE, Kind.STATE, Kind.BOOLEAN, Kind.DATE, Kind.INSTANT}
Asked = dict[str, Any]
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Cell:
    """The figures of some records: ``filter`` asks a list for them, nothing where it needs no filter."""

    keys: list[Any]
    values: list[int | str | None]
    filter: Asked | None


@dataclass(frozen=True)
class Figures:
    """``cells`` by all groups; by two, ``rows`` and ``columns`` are the totals of the first and of the second."""

    groups: list[str]
    measures: list[str]
    cells: list[Cell]
    rows: list[Cell]
    columns: list[Cell]
    overall: Cell
    #: Whether there were more cells than are told; totals are right all the same.
    cut: bool


def read_figures(resource: type[Resource], *, actor: Actor, parameters: Mapping[str, str], zone: str) -> Figures:
    """Of the records that the actor may see and the parameters of a list ask for.

    Raises ``AccessDenied`` and ``BadQuestion``.
    """
    rights.require(actor, "view", resource)
    question = Question(actor, resource, parameters)
    tally = question.tally(zone)
    return _Reading(tally, _asked(parameters), _rows(tally, question.values)).figures()


def examine(resource: type[Resource], *, actor: Actor, parameters: Mapping[str, str], zone: str) -> None:
    """Raise what ``read_figures`` would raise, without reading a record."""
    rights.require(actor, "view", resource)
    Question(actor, resource, parameters).tally(zone)


def _rows(tally: Tally, values: Sequence[Any]) -> list[Row]:
    """What the statement answers; where no record can, that there is none."""
    asked = tallying(tally)
    if asked is None:
        none = (0 if not each.name else None for each in tally.measures)
        return [(2 ** len(tally.groups) - 1, 0, *none, *[None] * 3 * len(tally.groups))]
    with connections[router.db_for_read(tally.plan.resource.model)].cursor() as cursor:
        cursor.execute(asked.sql, asked.bound(values))
        rows: list[Row] = cursor.fetchall()
        return rows


def _asked(parameters: Mapping[str, str]) -> list[Asked]:
    """The conditions of the question, as members of a filter; a search stands beside it."""
    plain: list[Asked] = [{key: value} for key, value in parameters.items() if key not in FIGURING]
    return [*([loaded(parameters["filter"])] if "filter" in parameters else []), *plain]


def together(parts: Sequence[Asked]) -> Asked | None:
    """One filter in which all of them hold, as flat as their names allow."""
    whole: Asked = {}
    apart: list[Asked] = []
    for part in parts:
        if whole.keys() & part.keys():
            apart.append(part)
        else:
            whole |= part
    if apart:
        whole["and"] = [*whole.get("and", ()), *apart]
    return whole or None


class _Reading:
    """The rows of one answer as cells."""

    def __init__(self, tally: Tally, asked: list[Asked], rows: Sequence[Row]) -> None:
        self.tally, self.asked, self.rows = tally, asked, rows
        self.first = 2 + len(tally.measures)

    def figures(self) -> Figures:
        count = len(self.tally.groups)
        *levels, overall = ([row for row in self.rows if row[0] == level] for level in range(2**count))
        kept = [each[:MOST_CELLS] for each in levels]
        by_first, by_second = self._in_order(kept[1:2], 0), self._in_order(kept[2:3], 1)
        cells = self._in_order(kept[:1], 0) if count == 1 else self._as(kept[0], by_first, by_second) if kept else []
        return Figures(
            groups=[str(each) for each in self.tally.groups],
            measures=[str(each) for each in self.tally.measures],
            cells=[self._cell(row, range(count)) for row in cells],
            rows=[self._cell(row, [0]) for row in by_first],
            columns=[self._cell(row, [1]) for row in by_second],
            overall=self._cell(overall[0], []),
            cut=any(len(each) > MOST_CELLS for each in levels),
        )

    def _key(self, row: Row, number: int) -> tuple[Any, Any, Any]:
        """The value, and the two things that it is told by."""
        at = self.first + 3 * number
        return row[at], row[at + 1], row[at + 2]

    def _in_order(self, level: Sequence[Sequence[Row]], number: int) -> list[Row]:
        """Totals of one group: in the order of its values where they have one, else the largest first."""
        rows = [row for each in level for row in each]
        spec = self.tally.plan.resource.field(self.tally.groups[number].name) if rows else None
        if spec is None or spec.kind not in _ORDERED:
            return rows
        places = {value: place for place, (value, _) in enumerate(spec.choices)}
        keyed = [(self._key(row, number)[0], row) for row in rows]
        keyed.sort(key=lambda each: (each[0] is None, places.get(each[0], len(places)), str(each[0])))
        return [row for _, row in keyed]

    def _as(self, cells: Sequence[Row], by_first: Sequence[Row], by_second: Sequence[Row]) -> list[Row]:
        """Cells in the order of the totals at their sides."""
        first, second = (
            {self._key(row, number)[0]: place for place, row in enumerate(rows)}
            for number, rows in enumerate((by_first, by_second))
        )
        last = MOST_CELLS
        return sorted(
            cells,
            key=lambda row: (first.get(self._key(row, 0)[0], last), second.get(self._key(row, 1)[0], last)),
        )

    def _cell(self, row: Row, numbers: Sequence[int]) -> Cell:
        values = [each.written(value) for each, value in zip(self.tally.measures, row[2:], strict=False)]
        keys = [self._shown(number, *self._key(row, number)) for number in numbers]
        conditions = [each for number in numbers for each in self._conditions(number, *self._key(row, number))]
        return Cell(keys, values, together([*self.asked, *conditions]))

    def _shown(self, number: int, value: Any, more: Any, _: Any) -> Any:
        """As a list shows it; a period by its first day."""
        if isinstance(value, UUID):
            return {"id": str(value), "label": more}
        return value

    def _conditions(self, number: int, value: Any, more: Any, end: Any) -> list[Asked]:
        grouping = self.tally.groups[number]
        if value is None:
            return [{f"{grouping.name}__isnull": True}]
        if grouping.period:
            return [{f"{grouping.name}__gte": more}, {f"{grouping.name}__lt": end}]
        return [{grouping.name: str(value) if isinstance(value, UUID) else value}]
