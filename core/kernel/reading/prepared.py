"""A question that was read is not read again: whoever asks the same of the same company asks the same statement.

Reading one (rights, fields, order, rule) takes longer than to send it. What comes of it depends on the question,
on who asks and on what a company rarely changes; whoever knows companies says how long that holds.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from .. import rights
from ..actors import Actor
from ..resources import Resource
from .plans import Plan
from .questions import Question
from .statements import Statement, locking, statement
from .stretches import Stretch

#: Of one company; then they are read anew.
MOST = 500
#: Asked once: behind or before one record, or by a position. Remembering them would push out what is asked often.
_ONCE = frozenset({"cursor", "before", "at", "q"})
_ONE = Stretch(1)

Memory = dict[Hashable, Any]


def _none() -> Memory:
    return {}


_memory: Callable[[], Memory] = _none


def set_memory(memory: Callable[[], Memory]) -> None:
    """Decide what holds (``core.tenancy`` does, at start-up): as long as it does, the same dictionary is told."""
    global _memory  # noqa: PLW0603
    _memory = memory


@dataclass(frozen=True)
class Prepared:
    """A plan with its values; the statement too, where the plan always makes the same one."""

    plan: Plan
    values: tuple[Any, ...]
    stretch: Stretch
    counted: bool
    written: Statement | None
    #: Whether it may be asked again in the same words.
    lasting: bool = False

    def statement(self) -> Statement | None:
        return self.written or statement(self.plan)


def page_asked(resource: type[Resource], actor: Actor, parameters: Mapping[str, str]) -> Prepared:
    """What a list's parameters ask; raises ``AccessDenied`` and ``BadQuestion``."""
    if not _ONCE.isdisjoint(parameters):
        return replace(_page(resource, actor, parameters)[0], lasting=False)
    return _remembered("page", resource, actor, parameters, _page)


def record_asked(resource: type[Resource], identifier: UUID, actor: Actor, parameters: Mapping[str, str]) -> Prepared:
    """The same for one record, whose id is the only value that differs."""
    return _about(identifier, _remembered("record", resource, actor, parameters, _record))


def record_locked(resource: type[Resource], identifier: UUID, actor: Actor) -> Prepared:
    """All columns of that record, and its lock; nothing is written where no record can exist for the actor."""
    return _about(identifier, _remembered("lock", resource, actor, {}, _lock))


def _about(identifier: UUID, asked: Prepared) -> Prepared:
    place = asked.plan.one
    values = tuple(identifier if slot == place else value for slot, value in enumerate(asked.values))
    return replace(asked, values=values)


def _remembered(
    what: str,
    resource: type[Resource],
    actor: Actor,
    parameters: Mapping[str, str],
    read: Callable[[type[Resource], Actor, Mapping[str, str]], tuple[Prepared, bool]],
) -> Prepared:
    memory = _memory() if rights.answers_last() else {}
    key = (what, resource, actor, tuple(parameters.items()))
    known: Prepared | None = memory.get(key)
    if known is None:
        known, lasting = read(resource, actor, parameters)
        if lasting:
            if len(memory) >= MOST:
                memory.clear()
            memory[key] = known
    return known


def _page(resource: type[Resource], actor: Actor, parameters: Mapping[str, str]) -> tuple[Prepared, bool]:
    rights.require(actor, "view", resource)
    question = Question(actor, resource, parameters)
    stretch, counted, plan = question.stretch, question.counted, question.page()
    lasting = question.lasting and not question.passing
    return Prepared(plan, tuple(question.values), stretch, counted, _written(plan), lasting), lasting


def _record(resource: type[Resource], actor: Actor, parameters: Mapping[str, str]) -> tuple[Prepared, bool]:
    rights.require(actor, "view", resource)
    question = Question(actor, resource, parameters)
    plan = question.record(None)
    return Prepared(plan, tuple(question.values), _ONE, False, _written(plan)), question.lasting


def _lock(resource: type[Resource], actor: Actor, parameters: Mapping[str, str]) -> tuple[Prepared, bool]:
    question = Question(actor, resource, parameters)
    plan = question.bare(None)
    return Prepared(plan, tuple(question.values), _ONE, False, locking(plan)), question.lasting


def _written(plan: Plan) -> Statement | None:
    """What is computed for each question anew is written when it is asked."""
    return None if plan.expressions() else statement(plan)
