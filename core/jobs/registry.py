"""Which jobs there are. A module declares its own in ``jobs.py``, which is found by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from core.notifications.kinds import Kind as News

#: What a job does: ``def run(progress, **arguments)``, returning JSON values or nothing.
Run = Callable[..., Any]

LONGEST_WAIT = timedelta(minutes=10)

_kinds: dict[str, Kind] = {}


@dataclass(frozen=True)
class Kind:
    """A declared job: how it is run and how patient one is with it."""

    name: str
    run: Run
    transient: tuple[type[Exception], ...]
    attempts: int
    #: What who asked is told in the end, instead of that some work is done; and the argument that holds the key of the
    #: resource in whose list they find what came of it.
    told: News | None = None
    about: str = ""

    def pause(self, attempts: int) -> timedelta:
        """How long to wait after so many attempts: twice as long each time."""
        return min(timedelta(seconds=2**attempts), LONGEST_WAIT)


def job(
    name: str,
    *,
    transient: tuple[type[Exception], ...] = (),
    attempts: int = 5,
    told: News | None = None,
    about: str = "",
) -> Callable[[Run], Run]:
    """Declare ``def run(progress, **arguments)`` as the job ``name``.

    After an error of ``transient``, or the death of its worker, it is tried again, up to
    ``attempts`` times in all; any other error is final. ``told`` and ``about`` are as in ``Kind``.
    """

    def declare(run: Run) -> Run:
        known = _kinds.setdefault(name, Kind(name, run, transient, attempts, told, about))
        if known.run.__module__ != run.__module__:
            raise TypeError(f"Two jobs are called {name}.")
        return run

    return declare


def kind_of(name: str) -> Kind:
    """The declared job of this name; raises ``LookupError``."""
    if name not in _kinds:
        raise LookupError(f"No job is called {name}.")
    return _kinds[name]
