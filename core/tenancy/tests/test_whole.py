"""A question that is all of its transaction goes with BEGIN and COMMIT, for one company and nobody else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import DataError, connections
from django.test.utils import CaptureQueriesContext

from core.tenancy.arrival import visit
from core.tenancy.context import require_tenant, tenant_context
from core.tenancy.errors import TenantClosed
from core.tenancy.identity import TenantRef
from core.tenancy.models import Tenant
from core.tenancy.operator import as_owner
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
def sent(committed: None) -> Iterator[CaptureQueriesContext]:
    with CaptureQueriesContext(connections["default"]) as captured:
        yield captured


def ask(question: str = CODES, *values: Any) -> list[Any]:
    database: Any = connections[require_tenant().alias]
    with only_question(), database.asked(question, list(values or [""])) as cursor:
        answer = cursor.pgresult
    return [answer.get_value(row, 0) for row in range(answer.ntuples)]


def setting(name: str) -> str:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting(%s, true), '')", [name])
        (value,) = cursor.fetchone() or (None,)
    return str(value)


def test_each_company_is_answered_its_own(boxes: list[Tenant], sent: CaptureQueriesContext) -> None:
    for tenant, codes in zip(boxes, ([b"a"], [b"b"]), strict=True):
        with tenant_context(tenant):
            assert ask() == codes

    assert [query["sql"] for query in sent] == [CODES, CODES]


@pytest.mark.parametrize("value", ["a'; DROP TABLE lab_box; --", "\\'", "%s", "é\n;", "$1"])
def test_values_stay_values(boxes: list[Tenant], value: str) -> None:
    with tenant_context(boxes[0]):
        assert ask("SELECT %s::text", value) == [value.encode()]
        assert ask("SELECT code FROM lab_box WHERE code = %s", value) == []


def test_what_is_asked_afterwards_is_the_companys_too(boxes: list[Tenant], sent: CaptureQueriesContext) -> None:
    with tenant_context(boxes[0]):
        assert ask() == [b"a"]
        Box.objects.create(code="c")
        assert ask() == [b"a", b"c"]

    assert [query["sql"].split()[0] for query in sent] == ["SELECT", "INSERT", "SELECT", "COMMIT"]
    with tenant_context(boxes[0]):
        assert ask() == [b"a", b"c"]


def test_nothing_of_it_stays_on_the_session(boxes: list[Tenant]) -> None:
    with tenant_context(boxes[0]):
        ask()
        database: Any = connections["default"]
        assert database.connection.pgconn.transaction_status == 0

    assert (setting("app.tenant_id"), setting("app.tenant_signature")) == ("", "")


def test_a_question_that_fails_is_told_and_undone(boxes: list[Tenant]) -> None:
    with pytest.raises(DataError), tenant_context(boxes[0]):
        ask("SELECT 1 / (length(%s) - 1)", "x")

    with tenant_context(boxes[0]):
        assert ask() == [b"a"]


def test_an_error_does_not_quote_the_signature(boxes: list[Tenant]) -> None:
    with pytest.raises(Exception) as refused, tenant_context(boxes[0]):
        ask("SELECT nothing_of_that_name, %s", "x")

    assert "LINE 2: SELECT nothing_of_that_name" in str(refused.value)
    assert "signature" not in str(refused.value)


def test_who_asks_nothing_is_confirmed_all_the_same(live_tenant: Tenant) -> None:
    """Whatever was answered."""
    with as_owner("default") as owner:
        owner.execute("UPDATE yz.resident SET suspension = 'closed' WHERE tenant_id = %s", [live_tenant.id])

    def answer(ref: TenantRef) -> str:
        return ref.slug

    with pytest.raises(TenantClosed):
        visit(live_tenant.ref, None, answer)
