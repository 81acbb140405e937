"""While the database works on a question, what must be done anyway is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from django.db import connections

from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.tenancy.transactions import only_question
from core.tenancy.waiting import meanwhile


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What happens in its order, waits for the database among it."""
    noted: list[str] = []
    wait = psycopg.Connection.wait

    def waited(self: psycopg.Connection[Any], *args: Any, **kwargs: Any) -> Any:
        noted.append("waits")
        return wait(self, *args, **kwargs)

    monkeypatch.setattr(psycopg.Connection, "wait", waited)
    return noted


def ask(told: list[str], *values: int) -> None:
    database: Any = connections["default"]
    with meanwhile(lambda: told.append("acts")), only_question():
        for value in values:
            database.asked("SELECT %s", (value,), often=True)


@pytest.mark.parametrize("times", [1, 3])
def test_it_is_done_between_question_and_answer(
    new_tenant: Callable[..., Tenant], committed: None, told: list[str], times: int
) -> None:
    """Asked the first time in one message, later by a plan that is kept."""
    tenant = new_tenant()
    for _ in range(times):
        with tenant_context(tenant):
            told.clear()
            ask(told, 1)
            assert told[0] == "acts"
            assert told.count("acts") == 1
            assert "waits" in told


def test_it_is_done_once(new_tenant: Callable[..., Tenant], committed: None, told: list[str]) -> None:
    with tenant_context(new_tenant()):
        told.clear()
        ask(told, 1, 2)
        assert told.count("acts") == 1


def test_where_nothing_is_asked_it_is_not_done(told: list[str]) -> None:
    with meanwhile(lambda: told.append("acts")):
        pass
    assert told == []
