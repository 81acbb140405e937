"""Change many records in one act, each to values of its own: what a block of cells brings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from core.history import one_batch
from core.kernel.actors import Actor
from core.kernel.resources import Resource
from core.tenancy.transactions import atomic

from .errors import ChangesRefused
from .outcomes import Outcome, outcome_of
from .reach import allow
from .saving import change


@dataclass(frozen=True)
class Wanted:
    """What one record is to become, from the version that was read."""

    id: UUID
    version: int | None
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Changed:
    """The number under which history keeps the act, and what became of each record, in the order they were sent."""

    batch: UUID
    outcomes: list[Outcome]


def change_many(resource: type[Resource], wanted: Sequence[Wanted], *, actor: Actor, whole: bool) -> Changed:
    """Change each record as ``change`` does, noted as one act, which is undone together.

    Each succeeds or fails for itself; ``whole`` changes all of them or raises
    ``ChangesRefused``. Raises ``AccessDenied`` where the role changes no such records.
    """
    allow(actor, "update", resource)
    with one_batch() as batch, atomic() if whole else nullcontext():
        # In one order whoever asks: two people who change the same records wait for each other, and not for ever.
        done = {each.id: _outcome(resource, each, actor) for each in sorted(wanted, key=lambda each: each.id)}
        outcomes = [done[each.id] for each in wanted]
        refused = {each.id: each.refusal for each in outcomes if each.refusal is not None}
        if whole and refused:
            raise ChangesRefused(refused)
    return Changed(batch, outcomes)


def _outcome(resource: type[Resource], wanted: Wanted, actor: Actor) -> Outcome:
    pk, version = wanted.id, wanted.version
    return outcome_of(pk, change, resource, pk, wanted.values, actor=actor, version=version)
