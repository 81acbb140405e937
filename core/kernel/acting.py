"""Who this unit of work acts for, where no argument can carry it: messages to workers, logs.

Services take ``actor`` as an argument; only the machinery around them asks here.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar

from .actors import Actor

_acting: ContextVar[Actor | None] = ContextVar("acting", default=None)


def current_actor() -> Actor | None:
    """The person, program or system on whose behalf this work is done, if anybody."""
    return _acting.get()


@contextlib.contextmanager
def acting(actor: Actor | None) -> Iterator[None]:
    """Let the block's messages and logs name ``actor``."""
    token = _acting.set(actor)
    try:
        yield
    finally:
        _acting.reset(token)


def act_as(actor: Actor) -> None:
    """Name the actor of an ``acting`` block that had to begin before it was known who it is."""
    _acting.set(actor)
