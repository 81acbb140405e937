"""Ask the database and hand its JSON on as it came: nothing is decoded on the way to the network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connections, router

from .. import rights
from ..actors import Actor
from ..errors import NotFound
from ..resources import Resource
from .cursors import written
from .plans import Plan
from .questions import Question
from .statements import Statement, counting, statement


@dataclass(frozen=True)
class Page:
    """Some records as JSON, where the next ones begin, and how many there are when that was asked."""

    records: list[bytes]
    next: str | None
    count: int | None


@dataclass(frozen=True)
class Record:
    """One record as JSON, and the version that it was read in."""

    json: bytes
    version: int


def read_page(resource: type[Resource], *, actor: Actor, parameters: Mapping[str, str]) -> Page:
    """The records that the actor may see and the parameters ask for; raises ``AccessDenied``, ``BadQuestion``."""
    rights.require(actor, "view", resource)
    question = Question(actor, resource, parameters)
    limit, counted, plan = question.limit, question.counted, question.page()
    rows = _rows(plan, statement(plan), question.values, f" LIMIT {limit + 1}")
    return Page(
        records=[row[0] for row in rows[:limit] if row[0] is not None],
        next=_next(plan, rows[limit - 1]) if len(rows) > limit else None,
        count=_count(plan, question.values) if counted else None,
    )


def read_record(resource: type[Resource], identifier: UUID, *, actor: Actor, parameters: Mapping[str, str]) -> Record:
    """One record; raises ``NotFound`` when it is another company's, outside the actor's rule, or nowhere."""
    rights.require(actor, "view", resource)
    question = Question(actor, resource, parameters)
    plan = question.record(identifier)
    for json, version in _rows(plan, statement(plan), question.values):
        return Record(json or b"null", int(version or 0))
    raise NotFound


def _next(plan: Plan, last: Sequence[bytes | None]) -> str:
    return written(plan.resource, plan.order, [None if key is None else key.decode() for key in last[1:]])


def _count(plan: Plan, values: Sequence[Any]) -> int:
    ((number,),) = _rows(plan, counting(plan), values) or [(b"0",)]
    return int(number or 0)


def _rows(
    plan: Plan, asked: Statement | None, values: Sequence[Any], ending: str = ""
) -> list[tuple[bytes | None, ...]]:
    """The answer's cells as PostgreSQL sent them."""
    if asked is None:
        return []
    with connections[router.db_for_read(plan.resource.model)].cursor() as cursor:
        cursor.execute(asked.sql + ending, asked.bound(values))
        answer = cursor.pgresult
        return [
            tuple(answer.get_value(row, column) for column in range(answer.nfields)) for row in range(answer.ntuples)
        ]
