"""Whoever borrows a session of the pool finds nothing that another one has left on it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.db import connections

from core.tenancy.backend.base import DatabaseWrapper

SESSION, LEFT = "SELECT pg_backend_pid()", "SELECT coalesce(current_setting('app.remains', true), '')"


@pytest.fixture
def pooled(committed: None) -> Iterator[DatabaseWrapper]:
    """The application's database by a pool of one session."""
    usual = connections["default"].settings_dict
    options = {**usual["OPTIONS"], "pool": {"min_size": 1, "max_size": 1, "timeout": 10}}
    database = DatabaseWrapper({**usual, "OPTIONS": options}, "pool_of_one")
    yield database
    database.close()
    database.close_pool()


def told(database: DatabaseWrapper, question: str) -> Any:
    with database.cursor() as cursor:
        cursor.execute(question)
        (value,) = cursor.fetchone() or (None,)
    return value


def leave_something(database: DatabaseWrapper) -> int:
    """A value for the session; its number."""
    with database.cursor() as cursor:
        cursor.execute("SET app.remains = 'behind'")
    assert told(database, LEFT) == "behind"
    return int(told(database, SESSION))


def begin(database: DatabaseWrapper) -> None:
    database.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)


@pytest.mark.parametrize("ending", ["commit", "rollback", "close"])
def test_a_transaction_leaves_nothing_however_it_ends(pooled: DatabaseWrapper, ending: str) -> None:
    session = leave_something(pooled)
    begin(pooled)
    assert told(pooled, LEFT) == "behind"
    getattr(pooled, ending)()
    pooled.close()

    assert (told(pooled, SESSION), told(pooled, LEFT)) == (session, "")


def test_what_is_said_outside_of_transactions_is_forgotten(pooled: DatabaseWrapper) -> None:
    session = leave_something(pooled)
    pooled.close()

    assert (told(pooled, SESSION), told(pooled, LEFT)) == (session, "")


def test_a_question_alone_wipes_its_session_itself(pooled: DatabaseWrapper) -> None:
    leave_something(pooled)
    begin(pooled)
    pooled.alone = True
    with pooled.asked("SELECT %s::text", ["asked"]) as cursor:
        assert cursor.pgresult.get_value(0, 0) == b"asked"
    pooled.commit()

    assert told(pooled, LEFT) == ""


def test_a_session_that_died_is_replaced(pooled: DatabaseWrapper) -> None:
    session = leave_something(pooled)
    with psycopg.connect(os.environ["DATABASE_ADMIN_URL"], autocommit=True) as admin:
        admin.execute("SELECT pg_terminate_backend(%s, 5000)", [session])
    pooled.close()

    assert told(pooled, LEFT) == ""
    assert told(pooled, SESSION) != session
