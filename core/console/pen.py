"""What an act tells its steps to, which is also where it is given up when somebody asked for that."""

from __future__ import annotations

import time

from core.tenancy.provisioning import CONTROL

from .models import Act
from .registry import kind_of
from .seals import asked_to_stop

#: Nobody reads a screen faster.
INTERVAL = 0.5


class Stopped(Exception):
    """The act is given up at this step; whoever called for it leaves as after any failure."""


class Pen:
    """Handed to an act; what it is told is written at most every half second, and when it can no longer be stopped."""

    def __init__(self, act: Act) -> None:
        self._act, self._kind, self._written = act, kind_of(act.kind), float("-inf")
        self._is_taking_back = False

    def __call__(self, step: str) -> None:
        act, could_stop = self._act, self._act.can_stop
        act.steps, act.step = act.steps + 1, step[:200]
        act.can_stop = not self._is_taking_back and self._kind.may_stop(act, step)
        if act.can_stop == could_stop and time.monotonic() - self._written < INTERVAL:
            return
        act.save(using=CONTROL, update_fields=["steps", "step", "can_stop"])
        self._written = time.monotonic()
        if act.can_stop and asked_to_stop(act):
            raise Stopped

    def take_back(self) -> bool:
        """Remove what the act has made, telling its steps; ``False`` when it can only be finished."""
        self._is_taking_back = True
        try:
            return self._kind.take_back(self._act, self)
        finally:
            self._is_taking_back = False
