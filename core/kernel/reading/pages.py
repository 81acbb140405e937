"""Ask the database and hand its JSON on as it came: nothing is decoded on the way to the network."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connections, router

from ..actors import Actor
from ..errors import NotFound
from ..resources import Resource
from .cursors import written
from .plans import Plan
from .prepared import page_asked, record_asked
from .statements import Statement, counting
from .stretches import Stretch


@dataclass(frozen=True)
class Page:
    """Some records as JSON, where those behind and before them begin, and how many there are when that was asked."""

    records: list[bytes]
    next: str | None
    previous: str | None
    count: int | None
    #: Of a page that was asked for by its position: what reads it again, wherever it stands by then.
    cursor: str | None = None


@dataclass(frozen=True)
class Record:
    """One record as JSON, and the version that it was read in."""

    json: bytes
    version: int


def read_page(resource: type[Resource], *, actor: Actor, parameters: Mapping[str, str]) -> Page:
    """The records that the actor may see and the parameters ask for; raises ``AccessDenied``, ``BadQuestion``."""
    asked = page_asked(resource, actor, parameters)
    plan, stretch = asked.plan, asked.stretch
    ending = "" if stretch.placed else f" LIMIT {stretch.read}"
    answer = _answer(plan, asked.statement(), asked.values, ending, often=asked.lasting)
    return _page(plan, stretch, answer, _count(plan, asked.values) if asked.counted else None)


def read_count(resource: type[Resource], *, actor: Actor, parameters: Mapping[str, str], most: int) -> int:
    """How many records a list would show, counted no further than to ``most``.

    Raises ``AccessDenied`` and ``BadQuestion``.
    """
    asked = page_asked(resource, actor, parameters)
    return _count(asked.plan, asked.values, most)


def read_record(resource: type[Resource], identifier: UUID, *, actor: Actor, parameters: Mapping[str, str]) -> Record:
    """One record; raises ``NotFound`` when it is another company's, outside the actor's rule, or nowhere."""
    return ask_record(resource, identifier, actor=actor, parameters=parameters)()


def ask_record(
    resource: type[Resource], identifier: UUID, *, actor: Actor, parameters: Mapping[str, str]
) -> Callable[[], Record]:
    """The same for a block that sends statements ``together``: what is returned tells the answer after that block."""
    question = record_asked(resource, identifier, actor, parameters)
    asked = _asked(question.plan, question.statement(), question.values, about=identifier)

    def answered() -> Record:
        answer = _told(asked)
        if not answer or not answer.ntuples:
            raise NotFound
        return Record(answer.get_value(0, 0), int(answer.get_value(0, 1)))

    return answered


def _page(plan: Plan, stretch: Stretch, answer: Any, count: int | None) -> Page:
    """What was read, in the order of the list, without the records at its edges."""
    found, first = answer.ntuples if answer else 0, int(stretch.edged)
    shown = range(first, min(found, first + stretch.size))
    if not shown:
        return Page([], None, None, count, "" if stretch.placed else None)
    nearer = bool(plan.after) or stretch.edged
    further = found > shown.stop
    # Its outermost records as they were read, and whether there are others beyond each.
    front, behind = (shown[0], nearer), (shown[-1], further)
    if plan.backwards:
        front, behind, shown = behind, front, shown[::-1]
    before = shown[0] + (1 if plan.backwards else -1)
    return Page(
        records=[answer.get_value(row, 0) for row in shown],
        next=_cursor(plan, answer, *behind),
        previous=_cursor(plan, answer, *front),
        count=count,
        cursor=(_cursor(plan, answer, before, front[1]) or "") if stretch.placed else None,
    )


def _cursor(plan: Plan, answer: Any, row: int, wanted: bool) -> str | None:
    """The keys of a row, where there is something on its other side."""
    if not wanted:
        return None
    keys = [answer.get_value(row, column) for column in range(1, answer.nfields)]
    return written(plan.resource, plan.order, [None if key is None else key.decode() for key in keys])


def _count(plan: Plan, values: Sequence[Any], most: int | None = None) -> int:
    answer = _answer(plan, counting(plan, most), values)
    return int(answer.get_value(0, 0)) if answer else 0


def _answer(
    plan: Plan, asked: Statement | None, values: Sequence[Any], ending: str = "", *, often: bool = False
) -> Any:
    """The driver's result, whose cells are bytes as PostgreSQL sent them; none when nothing can be found."""
    return _told(_asked(plan, asked, values, ending, often=often))


def _asked(
    plan: Plan,
    asked: Statement | None,
    values: Sequence[Any],
    ending: str = "",
    *,
    about: UUID | None = None,
    often: bool = False,
) -> Any:
    """The cursor that asks; none when nothing can be found."""
    if asked is None:
        return None
    database: Any = connections[router.db_for_read(plan.resource.model)]
    row = (plan.resource.model._meta.db_table, about) if about else None
    return database.asked(asked.sql + ending, asked.bound(values), about=row, often=often)


def _told(cursor: Any) -> Any:
    if cursor is None:
        return None
    with cursor:
        return cursor.pgresult
