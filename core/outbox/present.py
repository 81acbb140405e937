"""The event that is being told, for subscribers that keep what they hear: its identity, rank and time."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar

from .models import OutboxEvent

_present: ContextVar[OutboxEvent] = ContextVar("present_event")


def present_event() -> OutboxEvent:
    """The kept event behind the one a subscriber was called with; raises ``LookupError`` elsewhere."""
    return _present.get()


@contextlib.contextmanager
def present(kept: OutboxEvent) -> Iterator[None]:
    """Tell subscribers of this event for the length of the block."""
    token = _present.set(kept)
    try:
        yield
    finally:
        _present.reset(token)
