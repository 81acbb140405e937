"""Figures as one statement: the records of a list by their groups, and each level of totals with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import F, QuerySet

from .groups import PERIODS, Grouping, grouped_by
from .measures import Measure
from .parts import compiled
from .plans import Plan
from .slots import Around, Holds, Place
from .statements import KEPT, Statement, matching, settled
from .values import called_by, raw_value, target_of

#: Of one level: cells, and the totals of either group. One more is read, to know whether that was all.
MOST_CELLS = 1000

_STATEMENT = """
SELECT {shown} FROM (
  SELECT tallied.*, row_number() OVER (PARTITION BY level ORDER BY {order}) AS place FROM (
    SELECT {level} AS level, {tallied} FROM ({records}) records{sets}
  ) tallied
) cells WHERE place <= {most} + 1 ORDER BY level, place"""
#: Of a day that clocks begin twice, PostgreSQL takes the second beginning.
_FIRST_INSTANT = """(
  SELECT to_char(CASE
    WHEN (later - interval '1 hour') AT TIME ZONE %s::text >= {day} THEN later - interval '1 hour' ELSE later
  END AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
  FROM (SELECT {day} AT TIME ZONE %s::text) beginning(later)
)"""


@dataclass(frozen=True)
class Tally:
    """The shape of a question for figures."""

    plan: Plan
    groups: tuple[Grouping, ...]
    measures: tuple[Measure, ...]


def tallying(tally: Tally) -> Statement | None:
    """Level, count, measures, and for each group its key and two more; nothing when no record can answer."""
    if tally.plan.hopeless:
        return None
    lasting = settled(tally.plan)
    return _kept(replace(tally, plan=lasting)) if lasting else _written(tally)


def _written(tally: Tally) -> Statement | None:
    try:
        records, parameters = compiled(_values(tally))
    except EmptyResultSet:
        return None
    keys = [_key(number) for number in range(len(tally.groups))]
    told = [_told(tally, number) for number in range(len(keys))]
    sql = _STATEMENT.format(
        shown=", ".join(["level", "yz_count", *_figures(tally), *(text for text, _ in told)]),
        order=", ".join(["yz_count DESC", *(f"{key}::text" for key in keys)]),
        level=f"GROUPING({', '.join(keys)})" if keys else "0",
        tallied=", ".join(["count(*) AS yz_count", *_sums(tally), *keys]),
        records=records,
        sets=f" GROUP BY CUBE ({', '.join(keys)})" if keys else "",
        most=MOST_CELLS,
    )
    return Statement(sql, (*(each for _, more in told for each in more), *parameters))


_kept = lru_cache(maxsize=KEPT)(_written)


def _values(tally: Tally) -> QuerySet[Any, Any]:
    """The records, each as its keys and what is measured of it."""
    resource = tally.plan.resource
    keys = {_key(number): grouped_by(resource, each) for number, each in enumerate(tally.groups)}
    measured = {_value(number): raw_value(resource.field(each.name)) for number, each in _measured(tally)}
    shown: dict[str, Any] = {**keys, **measured} or {_key(0): F("pk")}
    values: QuerySet[Any, Any] = matching(tally.plan).annotate(**shown).values_list(*shown)
    return values


def _sums(tally: Tally) -> Iterator[str]:
    for number, measure in _measured(tally):
        yield f"{measure.sql(_value(number))} AS {_figure(number)}"


def _figures(tally: Tally) -> list[str]:
    """In the order of the question."""
    return [_figure(number) if each.name else "yz_count" for number, each in enumerate(tally.measures)]


def _told(tally: Tally, number: int) -> tuple[str, list[Any]]:
    """A key with what it is told by: the label of a record, the first and the next beginning of a period."""
    grouping, key = tally.groups[number], f"cells.{_key(number)}"
    if grouping.period:
        return _period(grouping, key)
    spec = tally.plan.resource.field(grouping.name)
    if spec.related_model is None or spec.related_model in tally.plan.nameless:
        return f"{key}, NULL, NULL", []
    target = target_of(spec)._default_manager.filter(Holds("{} = {}", F("id"), Around(key))).order_by()
    label, parameters = compiled(target.annotate(yz_label=called_by(target.model)).values_list("yz_label"))
    return f"{key}, ({label}), NULL", list(parameters)


def _period(grouping: Grouping, key: str) -> tuple[str, list[Any]]:
    """From when and until when, of an instant as the filter of a list reads it."""
    bounds = [key, f"({key} + interval '{PERIODS[grouping.period]}')::date"]
    if grouping.zone is None:
        return ", ".join([f"{key}::text", *(f"{bound}::text" for bound in bounds)]), []
    told = ", ".join([f"{key}::text", *(_FIRST_INSTANT.format(day=f"{bound}::timestamp") for bound in bounds)])
    return told, [Place(grouping.zone)] * told.count("%s")


def _measured(tally: Tally) -> Iterator[tuple[int, Measure]]:
    return ((number, each) for number, each in enumerate(tally.measures) if each.name)


def _key(number: int) -> str:
    return f"yz_key_{number}"


def _value(number: int) -> str:
    return f"yz_value_{number}"


def _figure(number: int) -> str:
    return f"yz_figure_{number}"
