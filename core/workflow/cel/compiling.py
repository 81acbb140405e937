"""Conditions ready to be asked: read once for each kind of record, then run by the engine."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from django.db.models import Model

from core.kernel.actors import Actor

from .errors import UnreadableCondition
from .names import Given, names_for, values_for
from .reading import Reader

if TYPE_CHECKING:
    from cel import Program


@dataclass(frozen=True)
class Condition:
    """A condition on the records of one model."""

    program: Program
    used: frozenset[str]

    @property
    def asks_given(self) -> bool:
        """Whether it can only be answered once the act is known with all that is said."""
        return any(name.startswith("given.") for name in self.used)

    def holds(self, record: Model, *, actor: Actor, given: Given) -> bool:
        """Whether it does, now.

        What cannot be answered does not hold: a comparison with an empty field, a number
        beyond what the engine counts to. A guard that fails keeps the gate closed.
        """
        values = values_for(record, self.used, actor=actor, given=given)
        try:
            return self.program.execute(values) is True
        except (TypeError, ArithmeticError, ValueError):
            return False


@lru_cache(maxsize=2000)
def compiled(text: str, model: type[Model]) -> Condition:
    """The condition for these records; raises ``UnreadableCondition``."""
    # Half a second of imports, which only companies with conditions wait for.
    from cel import compile as compile_text

    reader = Reader(text, names_for(model))
    whole = reader.condition()
    try:
        return Condition(compile_text(whole.text), frozenset(reader.used))
    except ValueError as error:
        raise UnreadableCondition(0, str(error)) from error
