"""Sessions keep plans of what is asked often: each company is answered its own, and nobody learns what others ask."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from django.db import DatabaseError, DataError, ProgrammingError, connections

from core.tenancy.arrival import visit
from core.tenancy.backend import entering, kept
from core.tenancy.backend.base import DatabaseWrapper
from core.tenancy.backend.kept import KeptPlans, plans_of
from core.tenancy.context import require_tenant, tenant_context
from core.tenancy.errors import TenantClosed, TenantMoved
from core.tenancy.identity import TenantRef
from core.tenancy.models import Tenant
from core.tenancy.operator import as_owner, connect_application, connection_parameters
from core.tenancy.transactions import only_question
from tests.lab.models import Box

CODES = "SELECT code FROM lab_box WHERE code <> %s ORDER BY code"


@pytest.fixture
def boxes(new_tenant: Callable[..., Tenant]) -> list[Tenant]:
    """Two companies with a box each."""
    tenants = [new_tenant(), new_tenant()]
    for tenant, code in zip(tenants, "ab", strict=True):
        with tenant_context(tenant):
            Box.objects.create(code=code)
    return tenants


@pytest.fixture
def plans(committed: None) -> Iterator[KeptPlans]:
    """Those of a session of the test's own."""
    connections["default"].close()
    connections["default"].ensure_connection()
    yield plans_of(connections["default"].connection)
    connections["default"].close()


def ask(question: str = CODES, *values: Any) -> list[Any]:
    database: Any = connections[require_tenant().alias]
    with only_question(), database.asked(question, list(values or [""]), often=True) as cursor:
        answer = cursor.pgresult
    return [answer.get_value(row, 0) for row in range(answer.ntuples)]


def codes(tenant: Tenant, times: int = 1) -> list[list[Any]]:
    found = []
    for _ in range(times):
        with tenant_context(tenant):
            found.append(ask())
    return found


def test_each_company_has_a_plan_of_its_own(boxes: list[Tenant], plans: KeptPlans) -> None:
    for _ in range(4):
        assert [codes(tenant) for tenant in boxes] == [[[b"a"]], [[b"b"]]]

    assert len(plans._plans) == 2


def test_what_is_asked_once_has_none(boxes: list[Tenant], plans: KeptPlans) -> None:
    codes(boxes[0])
    assert (list(plans._plans), plans._may) == ([], None)
    codes(boxes[0])
    assert (len(plans._plans), plans._may) == (1, True)


def test_what_was_written_meanwhile_is_seen(boxes: list[Tenant], plans: KeptPlans) -> None:
    codes(boxes[0], 3)
    with tenant_context(boxes[0]):
        assert ask() == [b"a"]
        Box.objects.create(code="c")
        assert ask() == [b"a", b"c"]

    assert codes(boxes[0]) == [[b"a", b"c"]]


@pytest.mark.parametrize("value", ["a'; DROP TABLE lab_box; --", "\\'", "%s", "é\n;", "$1", "*/ x /*"])
def test_values_stay_values(boxes: list[Tenant], plans: KeptPlans, value: str) -> None:
    for _ in range(3):
        with tenant_context(boxes[0]):
            assert ask("SELECT %s::text", value) == [value.encode()]
    assert len(plans._plans) == 1


def test_many_values_at_once_have_a_plan_too(boxes: list[Tenant], plans: KeptPlans) -> None:
    for _ in range(3):
        with tenant_context(boxes[0]):
            assert ask("SELECT code FROM lab_box WHERE code = ANY (%s)", ["a", "b"]) == [b"a"]
    assert len(plans._plans) == 1


@pytest.mark.parametrize(
    ("change", "error"), [("suspension = 'closed'", TenantClosed), ("epoch = epoch + 1", TenantMoved)]
)
def test_what_the_database_has_against_the_company_is_told(
    boxes: list[Tenant], plans: KeptPlans, change: str, error: type[Exception]
) -> None:
    codes(boxes[0], 3)
    with as_owner("default") as owner:
        owner.execute(f"UPDATE yz.resident SET {change} WHERE tenant_id = %s".encode(), [boxes[0].id])

    def answer(ref: TenantRef) -> None:
        # As views do, which turn every error into an answer.
        with pytest.raises(DatabaseError):
            ask()

    with pytest.raises(error):
        visit(boxes[0].ref, None, answer)
    # Only that company is refused, and the session keeps what it kept.
    assert codes(boxes[1], 3) == [[b"b"]] * 3
    assert (plans._may, len(plans._plans)) == (True, 2)


def test_a_question_that_fails_is_told_as_ever(boxes: list[Tenant], plans: KeptPlans) -> None:
    for _ in range(3):
        with pytest.raises(DataError), tenant_context(boxes[0]):
            ask("SELECT 1 / (length(%s) - 1)", "x")

    assert codes(boxes[0], 3) == [[b"a"]] * 3


def test_plans_that_were_lost_cost_nobody_the_answer(boxes: list[Tenant], plans: KeptPlans) -> None:
    """As where a pooler leads to another session."""
    codes(boxes[0], 3)
    connections["default"].connection.execute("DEALLOCATE ALL")

    assert codes(boxes[0], 2) == [[b"a"]] * 2
    assert plans._may is False


def test_the_application_cannot_list_what_is_asked(boxes: list[Tenant], plans: KeptPlans) -> None:
    codes(boxes[0], 3)
    with pytest.raises(ProgrammingError, match="permission denied"), tenant_context(boxes[1]):
        ask("SELECT statement FROM pg_prepared_statements WHERE name <> %s")


def test_other_sessions_are_not_shown_what_is_asked(boxes: list[Tenant], plans: KeptPlans) -> None:
    codes(boxes[0], 3)
    pid = connections["default"].connection.pgconn.backend_pid
    with connect_application("default") as other:
        shown = other.execute("SELECT state, query FROM pg_stat_activity WHERE pid = %s", [pid]).fetchone()

    assert shown is not None
    assert (shown[0], shown[1].strip()) == ("idle", "")


def test_where_it_can_nothing_is_kept(boxes: list[Tenant], plans: KeptPlans) -> None:
    """As on a managed server, where nobody may withhold the list."""
    function = "FUNCTION pg_catalog.pg_prepared_statement()"
    parameters = {"dbname": connection_parameters("default")["dbname"], "autocommit": True}
    with psycopg.connect(os.environ["DATABASE_ADMIN_URL"], **parameters) as admin:
        admin.execute(f"GRANT EXECUTE ON {function} TO yz_app".encode())
        try:
            assert codes(boxes[0], 3) == [[b"a"]] * 3
        finally:
            admin.execute(f"REVOKE EXECUTE ON {function} FROM yz_app".encode())

    assert (plans._may, list(plans._plans)) == (False, [])


def test_what_was_not_asked_for_long_makes_room(
    boxes: list[Tenant], plans: KeptPlans, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "MOST", 2)
    for value in ("x", "y", "x", "z", "x", "y"):
        for _ in range(2):
            with tenant_context(boxes[0]):
                assert ask(CODES, value) == [b"a"]

    assert len(plans._plans) == 2
    with connections["default"].cursor() as cursor, pytest.raises(ProgrammingError):
        cursor.execute("SELECT * FROM pg_prepared_statements")


def test_a_session_of_the_pool_is_wiped_behind_the_answer(
    boxes: list[Tenant], committed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = connections["default"]
    options = {**usual.settings_dict["OPTIONS"], "pool": {"min_size": 1, "max_size": 1, "timeout": 10}}
    pooled = DatabaseWrapper({**usual.settings_dict, "OPTIONS": options}, "default")
    monkeypatch.setattr(connections._connections, "default", pooled)
    wiped: list[object] = []
    monkeypatch.setattr(entering, "wipe", wiped.append)
    try:
        codes(boxes[0], 2)
        with tenant_context(boxes[0]):
            # A value that stays with the session, as something slipped into a question could leave it.
            for _ in range(3):
                assert ask() == [b"a"]
            plans = plans_of(pooled.connection)
            session = pooled.connection.pgconn
        assert plans.unheard == 3
        pooled.close()
        assert (plans.unheard, session.pipeline_status, wiped) == (0, 0, [])
    finally:
        pooled.close()
        pooled.close_pool()
