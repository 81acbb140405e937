"""Valkey, for what every request asks of it: an answer that does not come soon is done without."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

#: Every request waits for this (seconds).
PATIENCE = 0.25


@cache
def valkey() -> Redis:
    return Redis.from_url(
        settings.REDIS_URL,
        decode_responses=True,
        socket_timeout=PATIENCE,
        socket_connect_timeout=PATIENCE,
        retry=Retry(NoBackoff(), 1),
    )


@dataclass(frozen=True)
class Mark:
    """A key that is set unless somebody has set it; ``then`` hears whether it was set now, or could not be."""

    key: str
    seconds: int
    then: Callable[[bool], None]


_late: ContextVar[list[Mark] | None] = ContextVar("late_marks", default=None)


def mark(wanted: Mark) -> None:
    """Set it now; within a request together with the last thing that the request says to Valkey."""
    late = _late.get()
    if late is None:
        set_mark(wanted)
    else:
        late.append(wanted)


@contextlib.contextmanager
def late_marks() -> Iterator[list[Mark]]:
    """Gather the marks of a request for whoever sends them along; those that are left at the end are set then."""
    late: list[Mark] = []
    token = _late.set(late)
    try:
        yield late
    finally:
        _late.reset(token)
        for each in late:
            set_mark(each)


def set_mark(wanted: Mark) -> None:
    """Set it now, within a request too."""
    try:
        new = bool(valkey().set(wanted.key, 1, nx=True, ex=wanted.seconds))
    except RedisError:
        new = True
    wanted.then(new)
