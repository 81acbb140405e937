"""What must be true of a record before it takes a step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from core.kernel.actors import Actor

from .cel import compiled
from .cel.names import Given
from .errors import ConditionNotMet
from .texts import Text

#: What fields cannot say, in code: raises ``BusinessError`` when the record may not take the step now.
Check = Callable[[Any, Actor], None]


@dataclass(frozen=True)
class Rule:
    """A condition in CEL on the record's fields, and what to tell a person when it does not hold.

    ``Rule("weight > 0 && actor.role != 'guest'", _("The parcel is empty."))``
    """

    cel: str
    reason: Text

    def __call__(self, record: Any, actor: Actor, given: Given | None = None) -> None:
        """Raise ``ConditionNotMet`` unless it holds; without what is ``given``, a rule that asks for it waits."""
        model: type[Model] = type(record)
        condition = compiled(self.cel, model)
        if given is None and condition.asks_given:
            return
        if not condition.holds(record, actor=actor, given=given or {}):
            raise ConditionNotMet(self.reason, condition.used)


Guard = Rule | Check


def name_of(check: Check) -> str:
    """What a stored definition calls a check that is code."""
    return check.__name__
