"""Scripts that every request runs in Valkey, past the client, whose own way takes longer than the question itself.

The client borrows a connection for each command, looks whether something lies on it and measures what it does.
Here each thread keeps one connection; what goes wrong on it ends it, and it is tried once more on a new one.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from hashlib import sha1
from threading import local
from typing import Any

from redis.exceptions import ConnectionError as Unreachable
from redis.exceptions import NoScriptError
from redis.exceptions import TimeoutError as TooLate

from .store import valkey

Part = str | int


class Script:
    """Called as the client's own scripts are."""

    def __init__(self, text: str) -> None:
        # Valkey knows a script by this digest, which protects nothing.
        self.text, self._digest = text, sha1(text.encode(), usedforsecurity=False).hexdigest()

    def __call__(self, *, keys: Sequence[str], args: Sequence[Part]) -> Any:
        try:
            return _asked("EVALSHA", self._digest, len(keys), *keys, *args)
        except NoScriptError:
            return _asked("EVAL", self.text, len(keys), *keys, *args)


class _Kept(local):
    #: Of the client's own kind, whose types also describe its asynchronous twin.
    connection: Any = None


_kept = _Kept()


def _forget() -> None:
    """A process that was forked off does not talk on its parent's connection."""
    _kept.connection = None


os.register_at_fork(after_in_child=_forget)


def _asked(*command: Part) -> Any:
    try:
        return _answer(_connection(), command)
    except (Unreachable, TooLate):
        return _answer(_connection(), command)


def _answer(connection: Any, command: Sequence[Part]) -> Any:
    """What was sent is answered before anything else is: an answer that is not waited for ends the connection."""
    connection.send_command(*command)
    return connection.read_response()


def _connection() -> Any:
    """This thread's own; it connects, and connects again, by itself."""
    if _kept.connection is None:
        pool: Any = valkey().connection_pool
        _kept.connection = pool.connection_class(**pool.connection_kwargs)
    return _kept.connection
