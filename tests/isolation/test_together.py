"""Statements that are sent together: in their order, in the company's transaction, and refused like any others."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connections
from django.db.models import Max

from core.tenancy.context import tenant_context
from core.tenancy.errors import NoTenantContext
from core.tenancy.locking import hold
from core.tenancy.models import Tenant
from core.tenancy.transactions import atomic, together
from tests.lab.models import Box


def codes(tenant: Tenant) -> list[str]:
    with tenant_context(tenant):
        return sorted(Box.objects.values_list("code", flat=True))


def test_what_is_sent_together_is_there_in_its_order(live_tenant):
    with tenant_context(live_tenant):
        with together():
            hold("boxes")
            Box.objects.create(code="a")
            Box.objects.filter(code="a").update(code="b")
        assert Box.objects.aggregate(last=Max("code")) == {"last": "b"}

    assert codes(live_tenant) == ["b"]


def test_it_may_open_the_transaction(live_tenant):
    with tenant_context(live_tenant), together():
        Box.objects.create(code="a")

    assert codes(live_tenant) == ["a"]


def test_a_refusal_is_djangos_and_undoes_the_step_alone(live_tenant):
    with tenant_context(live_tenant):
        Box.objects.create(code="before")
        made = Box.objects.create(code="a")
        with pytest.raises(IntegrityError), atomic(), together():
            Box.objects.create(code="b")
            Box.objects.create(pk=made.pk, code="c")
            Box.objects.create(code="d")
        Box.objects.create(code="after")

    assert codes(live_tenant) == ["a", "after", "before"]


def test_an_error_of_ones_own_is_not_hidden(live_tenant):
    with tenant_context(live_tenant):
        with pytest.raises(ZeroDivisionError), atomic(), together():
            Box.objects.create(code="a")
            1 / 0  # noqa: B018
        assert connections[live_tenant.alias].in_atomic_block

    assert codes(live_tenant) == []


def test_outside_of_a_company_nothing_is_sent(committed):
    with pytest.raises(NoTenantContext), together():
        raise AssertionError
