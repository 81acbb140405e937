"""Use the time in which the database works: what must be done anyway is done while its answer is awaited."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar

_meanwhile: ContextVar[Callable[[], None] | None] = ContextVar("meanwhile", default=None)


@contextlib.contextmanager
def meanwhile(act: Callable[[], None]) -> Iterator[None]:
    """Do something once the block has sent a question to the database, and before it waits; perhaps never.

    What is done may ask nothing of the database, and raises nothing: whoever waits would not know what of.
    """
    token = _meanwhile.set(act)
    try:
        yield
    finally:
        _meanwhile.reset(token)


def while_waiting() -> None:
    """A question is on its way: do now what the block is for."""
    if act := _meanwhile.get():
        _meanwhile.set(None)
        act()
