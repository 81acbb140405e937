"""Which acts there are, and how each is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .models import Act

Progress = Callable[[str], None]
#: What an act does, returning what is told of its outcome; refuses with a ``BusinessError``.
Run = Callable[[Act, Progress], dict[str, Any]]


@dataclass(frozen=True)
class Stopping:
    """How an act that has begun is given up.

    ``may`` says whether leaving it at this step, by an exception, is safe. ``take_back`` then removes what it has made,
    and serves an act whose worker was killed as well; ``False`` when that one can only be finished.
    """

    may: Callable[[Act, str], bool]
    take_back: Callable[[Act, Progress], bool]


#: For acts that leave nothing behind unless they come to their end.
ANYWHERE = Stopping(may=lambda act, step: True, take_back=lambda act, progress: True)


@dataclass(frozen=True)
class Kind:
    """A declared act. ``of_company``: its company is there before and after, and that company's people read of it.

    Without ``stopping`` it is not given up once it has begun.
    """

    name: str
    run: Run
    of_company: bool
    stopping: Stopping | None

    def may_stop(self, act: Act, step: str = "") -> bool:
        return self.stopping is not None and self.stopping.may(act, step)

    def take_back(self, act: Act, progress: Progress) -> bool:
        return self.stopping is not None and self.stopping.take_back(act, progress)


_kinds: dict[str, Kind] = {}


def act(name: str, *, of_company: bool = False, stopping: Stopping | None = None) -> Callable[[Run], Run]:
    """Declare ``def run(act, progress)`` as the act ``name``; it must bear being repeated after an interruption."""

    def declare(run: Run) -> Run:
        _kinds[name] = Kind(name, run, of_company, stopping)
        return run

    return declare


def kind_of(name: str) -> Kind:
    return _kinds[name]
