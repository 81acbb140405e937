"""A company of the pool comes into the world in one statement."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import ProgrammingError, connections
from django.forms.models import model_to_dict
from django.test.utils import CaptureQueriesContext

from core.billing.models import SubscriptionPlan
from core.tenancy import provisioning
from core.tenancy.context import tenant_context
from core.tenancy.models import Domain, LifeCycle, Tenant
from core.tenancy.provisioning import CONTROL, create_tenant, default_plan, register
from tests.lab.models import Box


@pytest.fixture
def slug(committed) -> str:
    default_plan()
    return f"f{uuid4().hex[:12]}"


@pytest.fixture
def plan(committed) -> SubscriptionPlan:
    ceilings = {"max_users": 3, "max_storage_gb": 4, "max_api_calls": 5, "max_calls_per_minute": 6}
    return SubscriptionPlan.objects.using(CONTROL).create(code=f"p{uuid4().hex[:12]}", name="Petit", **ceilings)


def test_one_statement_makes_a_company_that_can_be_entered(slug):
    with CaptureQueriesContext(connections[CONTROL]) as asked:
        tenant = create_tenant(name="Maison", slug=slug, host=f"{slug}.Localhost", country="FR", currency="EUR")
    assert len(asked) == 1
    assert model_to_dict(tenant) == model_to_dict(Tenant.objects.get(pk=tenant.pk))
    assert (tenant.life_cycle, tenant.country, tenant.currency) == (LifeCycle.READY, "FR", "EUR")
    [domain] = Domain.objects.filter(tenant=tenant)
    assert (domain.host, domain.is_primary) == (f"{slug}.localhost", True)
    with tenant_context(tenant):
        assert Box.objects.count() == 0


def test_the_row_is_the_one_that_step_by_step_would_make(slug, monkeypatch):
    at_once = create_tenant(name="Maison", slug=slug, ice="001")
    monkeypatch.setattr(provisioning, "found", lambda control, **fields: None)
    by_steps = create_tenant(name="Maison", slug=f"{slug}-2", ice="001")
    assert by_steps.pk != at_once.pk
    rows = [model_to_dict(Tenant.objects.get(pk=each.pk), exclude=["slug"]) for each in (at_once, by_steps)]
    assert rows[0] == rows[1]


def test_ceilings_are_the_plans_unless_others_are_asked_for(slug, plan):
    tenant = create_tenant(name="Maison", slug=slug, subscription_plan=plan, max_users=30)
    for each in (tenant, Tenant.objects.get(pk=tenant.pk)):
        assert each.subscription_plan == plan
        assert (each.max_users, each.max_storage_gb, each.max_api_calls, each.max_calls_per_minute) == (30, 4, 5, 6)
    assert tenant.ref.calls_per_minute == 6


def test_a_company_without_a_host_has_no_address(slug):
    assert not create_tenant(name="Maison", slug=slug).domains.exists()


def test_the_host_of_another_company_stays_its_own(slug):
    first = create_tenant(name="Maison", slug=slug, host=f"{slug}.localhost")
    second = create_tenant(name="Autre", slug=f"{slug}-2", host=f"{slug}.localhost")
    assert Domain.objects.get(host=f"{slug}.localhost").tenant == first
    assert not second.domains.exists()


def test_a_known_company_is_returned_as_it_is(slug):
    tenant = create_tenant(name="Maison", slug=slug)
    again = create_tenant(name="Autre", slug=slug, host=f"{slug}.localhost")
    assert (again, again.name) == (tenant, "Maison")
    assert not again.domains.exists()


def test_a_company_that_was_begun_is_finished(slug):
    begun = register(name="Maison", slug=slug)
    assert begun.life_cycle == LifeCycle.PROVISIONING
    tenant = create_tenant(name="Maison", slug=slug, host=f"{slug}.localhost")
    assert (tenant, tenant.life_cycle) == (begun, LifeCycle.READY)
    with tenant_context(tenant):
        assert Box.objects.count() == 0


def test_the_first_company_brings_the_default_plan(slug, monkeypatch):
    monkeypatch.setattr(provisioning, "DEFAULT_PLAN", f"p{slug}")
    tenant = create_tenant(name="Maison", slug=slug)
    assert (tenant.subscription_plan.code, tenant.life_cycle) == (f"p{slug}", LifeCycle.READY)


def test_the_application_founds_no_company(slug):
    with pytest.raises(ProgrammingError, match="permission denied"), connections["default"].cursor() as cursor:
        cursor.execute("SELECT * FROM yz.found_company('{}', 'decouverte', NULL)")
    assert not Tenant.objects.filter(slug="").exists()
