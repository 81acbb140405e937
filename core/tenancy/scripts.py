"""Scripts that every request runs in Valkey, past the client, whose own way takes longer than the question itself.

The client borrows a connection for each command, looks whether something lies on it and measures what it does.
Here each thread keeps one connection; what goes wrong on it ends it, and it is tried once more on a new one.
A script may be asked first and heard later: what is done meanwhile is not waited for.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from hashlib import sha1
from threading import local
from typing import Any

from redis.exceptions import ConnectionError as Unreachable
from redis.exceptions import NoScriptError, RedisError
from redis.exceptions import TimeoutError as TooLate

from .store import valkey

Part = str | int


class Asked:
    """A script that was sent: what it answers, or what Valkey has against it, is told as often as one likes."""

    def __init__(self, text: str, digest: str, given: Sequence[Part]) -> None:
        self._text, self._digest, self._given = text, digest, given
        self._heard = False
        self._answer: Any = None
        self._error: RedisError | None = None

    def send(self) -> None:
        """Whatever was asked before is heard first: nothing else lies on the connection when the answer comes."""
        if _kept.waiting is not None:
            _kept.waiting.hear()
        try:
            _connection().send_command("EVALSHA", self._digest, *self._given)
            _kept.waiting = self
        except (Unreachable, TooLate):
            self._note(self._once_more)

    def hear(self) -> None:
        """Wait for the answer, unless it has been heard."""
        if not self._heard:
            _kept.waiting = None
            self._note(self._received)

    def answer(self) -> Any:
        """What the script returned; raises what Valkey has against it."""
        self.hear()
        if self._error is not None:
            raise self._error
        return self._answer

    def _note(self, answered: Any) -> None:
        self._heard = True
        try:
            self._answer = answered()
        except RedisError as error:
            self._error = error

    def _received(self) -> Any:
        try:
            return _connection().read_response()
        except NoScriptError:
            return _answer("EVAL", self._text, *self._given)
        except (Unreachable, TooLate):
            return self._once_more()

    def _once_more(self) -> Any:
        try:
            return _answer("EVALSHA", self._digest, *self._given)
        except NoScriptError:
            return _answer("EVAL", self._text, *self._given)


class Script:
    """Called as the client's own scripts are."""

    def __init__(self, text: str) -> None:
        # Valkey knows a script by this digest, which protects nothing.
        self._text, self._digest = text, sha1(text.encode(), usedforsecurity=False).hexdigest()

    def __call__(self, *, keys: Sequence[str], args: Sequence[Part]) -> Any:
        return self.ask(keys=keys, args=args).answer()

    def ask(self, *, keys: Sequence[str], args: Sequence[Part]) -> Asked:
        """Send it and go on; what it answers is heard in this thread whenever one likes.

        A script that Valkey has not seen yet is run when its answer is heard.
        """
        asked = Asked(self._text, self._digest, (len(keys), *keys, *args))
        asked.send()
        return asked


class _Kept(local):
    #: Of the client's own kind, whose types also describe its asynchronous twin.
    connection: Any = None
    #: What was sent on it and has not been heard.
    waiting: Asked | None = None


_kept = _Kept()


def _forget() -> None:
    """A process that was forked off does not talk on its parent's connection."""
    _kept.connection = _kept.waiting = None


os.register_at_fork(after_in_child=_forget)


def _answer(*command: Part) -> Any:
    """What was sent is answered before anything else is: an answer that is not waited for ends the connection."""
    connection = _connection()
    connection.send_command(*command)
    return connection.read_response()


def _connection() -> Any:
    """This thread's own; it connects, and connects again, by itself."""
    if _kept.connection is None:
        pool: Any = valkey().connection_pool
        _kept.connection = pool.connection_class(**pool.connection_kwargs)
    return _kept.connection
