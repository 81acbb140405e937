"""Acts on many records: their entries share a number, by which they are found and undone together."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from uuid import UUID

from uuid_utils.compat import uuid7

_batch: ContextVar[UUID | None] = ContextVar("batch", default=None)


def current_batch() -> UUID | None:
    """The act on many that is being done, if it is one."""
    return _batch.get()


@contextlib.contextmanager
def one_batch() -> Iterator[UUID]:
    """Let every entry that is written in the block belong to one act; inside another, to that one."""
    number = _batch.get() or uuid7()
    token = _batch.set(number)
    try:
        yield number
    finally:
        _batch.reset(token)
