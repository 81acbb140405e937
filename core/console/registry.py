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
class Kind:
    """A declared act. ``of_company``: its company is there before and after, and that company's people read of it."""

    name: str
    run: Run
    of_company: bool


_kinds: dict[str, Kind] = {}


def act(name: str, *, of_company: bool = False) -> Callable[[Run], Run]:
    """Declare ``def run(act, progress)`` as the act ``name``; it must bear being repeated after an interruption."""

    def declare(run: Run) -> Run:
        _kinds[name] = Kind(name, run, of_company)
        return run

    return declare


def kind_of(name: str) -> Kind:
    return _kinds[name]
