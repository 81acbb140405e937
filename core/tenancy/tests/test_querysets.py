"""Questions name the company that is entered; whoever names another one is shown nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connections
from django.db.models import Count

from core.tenancy.context import tenant_context
from core.tenancy.errors import NoTenantContext
from core.tenancy.marks import tenant_models
from core.tenancy.models import Tenant
from core.tenancy.querysets import ENTERED
from tests.lab.models import Box, Seal


@pytest.fixture
def boxes(new_tenant: Callable[..., Tenant]) -> list[Tenant]:
    """Two companies with a sealed box each."""
    tenants = [new_tenant(), new_tenant()]
    for tenant, code in zip(tenants, "ab", strict=True):
        with tenant_context(tenant):
            Seal.objects.create(box=Box.objects.create(code=code), number=code)
    return tenants


def explained(records: Any) -> str:
    return str(records.explain())


def test_the_signed_identity_is_asked_for_once(boxes: list[Tenant]) -> None:
    """However many records are looked up by a link: the plan is made for the company, and holds only if it is it."""
    sealed = Seal.objects.select_related("box").order_by("id")
    with tenant_context(boxes[0]):
        connections["default"].cursor().execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off")
        plan = explained(sealed)
    assert f"One-Time Filter: (yz.current_tenant() = '{boxes[0].id}'::uuid)" in plan
    assert plan.count("current_tenant") == 1


def test_questions_of_every_model_name_it() -> None:
    assert {ENTERED in model._default_manager.all().query.sql_with_params()[1] for model in tenant_models()} == {True}


def test_a_statement_that_is_kept_names_whoever_runs_it(boxes: list[Tenant]) -> None:
    sql, parameters = Box.objects.values("code").query.sql_with_params()
    assert parameters == (ENTERED,)
    for tenant, code in zip(boxes, "ab", strict=True):
        with tenant_context(tenant), connections["default"].cursor() as cursor:
            cursor.execute(sql, parameters)
            assert cursor.fetchall() == [(code,)]


def test_naming_another_company_shows_nothing(boxes: list[Tenant]) -> None:
    with tenant_context(boxes[0]), connections["default"].cursor() as cursor:
        cursor.execute("SELECT code FROM lab_box WHERE tenant_id = %s", [boxes[1].id])
        assert cursor.fetchall() == []


def test_where_none_is_entered_there_is_none_to_name(boxes: list[Tenant]) -> None:
    with pytest.raises(NoTenantContext) as refused:
        list(Box.objects.all())
    assert str(refused.value) == "Tenant data can only be reached inside tenant_context(...)."


def test_questions_within_questions_name_it_too(boxes: list[Tenant]) -> None:
    with tenant_context(boxes[1]):
        assert Box.objects.filter(pk__in=Seal.objects.filter(number="b").values("box")).get().code == "b"
        assert (Box.objects.filter(code="b") | Box.objects.filter(code="x")).get().code == "b"
        assert Box.objects.exclude(seal__number="x").annotate(seals=Count("seal")).get().seals == 1
        assert Box.objects.filter(code="b").update(amount=3) == 1
        assert Box.objects.get().seal.number == "b"
        assert Box.objects.filter(amount=3).delete()[0] == 2
