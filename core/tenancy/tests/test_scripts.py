"""Scripts that run past the client: known to Valkey or not, on a connection that lives or not."""

from __future__ import annotations

import os
import socket
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from redis.connection import Connection
from redis.exceptions import RedisError, ResponseError

from core.tenancy import scripts
from core.tenancy.scripts import Script
from core.tenancy.store import valkey

ECHO = "return {KEYS[1], ARGV[1], redis.call('INCR', KEYS[1])}"


@pytest.fixture
def echo() -> Script:
    """One that Valkey has not seen yet."""
    return Script(f"{ECHO} -- {uuid4()}")


@pytest.fixture
def key() -> str:
    return f"scripts:{uuid4()}"


def test_it_is_run_once_whether_valkey_knows_it_or_not(echo: Script, key: str) -> None:
    assert echo(keys=[key], args=["é"]) == [key, "é", 1]
    assert echo(keys=[key], args=[2]) == [key, "2", 2]


def test_a_connection_that_died_is_made_anew(echo: Script, key: str) -> None:
    echo(keys=[key], args=["a"])
    kept = scripts._connection()
    kept._sock.shutdown(socket.SHUT_RDWR)

    assert echo(keys=[key], args=["a"]) == [key, "a", 2]
    assert scripts._connection() is kept


def test_what_valkey_refuses_leaves_nothing_on_the_connection(echo: Script, key: str) -> None:
    valkey().set(key, "no number")

    with pytest.raises(ResponseError):
        echo(keys=[key], args=["a"])
    valkey().set(key, 4)
    assert echo(keys=[key], args=["a"]) == [key, "a", 5]


def test_threads_do_not_share_a_connection(echo: Script, key: str) -> None:
    def kept(_: int) -> int:
        echo(keys=[key], args=["a"])
        return id(scripts._connection())

    with ThreadPoolExecutor(1) as other:
        (theirs,) = other.map(kept, [0])
    assert theirs != kept(0)


def test_a_process_that_is_forked_off_makes_its_own(echo: Script, key: str) -> None:
    echo(keys=[key], args=["a"])
    if not (child := os.fork()):
        os._exit(0 if scripts._kept.connection is None else 1)

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert echo(keys=[key], args=["a"]) == [key, "a", 2]


def test_what_is_asked_first_may_be_heard_later(echo: Script, key: str) -> None:
    first, second = (echo.ask(keys=[key], args=[word]) for word in "ab")
    assert valkey().get(key) == "2"

    assert echo(keys=[key], args=["c"]) == [key, "c", 3]
    assert [each.answer() for each in (second, first, first)] == [[key, "b", 2], [key, "a", 1], [key, "a", 1]]


def test_what_nobody_hears_stands_in_nobodys_way(echo: Script, key: str) -> None:
    echo(keys=[f"{key}:first"], args=["a"])
    valkey().set(key, "no number")
    refused = echo.ask(keys=[key], args=["a"])
    valkey().set(key, 4)

    assert echo(keys=[key], args=["b"]) == [key, "b", 5]
    with pytest.raises(ResponseError):
        refused.answer()


def test_a_connection_that_dies_before_the_answer_is_made_anew(echo: Script, key: str) -> None:
    echo(keys=[key], args=["a"])
    scripts._connection()._sock.shutdown(socket.SHUT_RDWR)
    asked = echo.ask(keys=[key], args=["b"])

    assert (asked.answer(), scripts._kept.waiting) == ([key, "b", 2], None)


def test_without_valkey_it_says_so(echo: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    class Away:
        connection_pool = type("Pool", (), {"connection_class": Connection, "connection_kwargs": {"port": 1}})

    monkeypatch.setattr(scripts, "valkey", Away)
    monkeypatch.setattr(scripts._kept, "connection", None)
    asked = echo.ask(keys=["k"], args=[])
    for told in (asked.answer, lambda: echo(keys=["k"], args=[])):
        with pytest.raises(RedisError):
            told()
