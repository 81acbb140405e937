"""Bring a company into the world: its row, its place, its residence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import DEFAULT_DB_ALIAS

from core.billing.models import SubscriptionPlan

from .aliases import operator_alias
from .context import tenant_context
from .founding import found
from .models import Domain, Level, LifeCycle, Tenant
from .operator import Connection, owner_session
from .units import DEFAULT_POOL, take_own_schema

#: Control-plane rows are written by the operator: the application's role may only read them.
CONTROL = operator_alias(DEFAULT_DB_ALIAS)
#: The plan of companies for which nothing was chosen yet.
DEFAULT_PLAN = "decouverte"

#: Services above this one write what a company starts with; told its sector, inside the company.
_furnishings: list[Callable[[str], object]] = []


def furnish_with(service: Callable[[str], object]) -> None:
    """Call the service in every company created from a template; it must bear being repeated."""
    _furnishings.append(service)


def furnish(tenant: Tenant) -> None:
    """Put into the company what its trade starts with, and nothing that it has already."""
    with tenant_context(tenant):
        for service in _furnishings:
            service(tenant.sector)


def own_schema_name(slug: str) -> str:
    """The schema of a tenant that does not share one."""
    return "t_" + slug.replace("-", "_")


def schema_at(level: str, slug: str) -> str:
    """The schema in which a company of this identifier lives at a placement level."""
    return DEFAULT_POOL if level == Level.SHARED else own_schema_name(slug)


def default_plan() -> SubscriptionPlan:
    """The plan of companies for which nothing was chosen yet."""
    plan, _ = SubscriptionPlan.objects.using(CONTROL).get_or_create(code=DEFAULT_PLAN, defaults={"name": "Découverte"})
    return plan


def create_tenant(
    *, name: str, slug: str, level: str = Level.SHARED, alias: str = "default", host: str = "", **fields: Any
) -> Tenant:
    """Create a company and its place, ready to be entered.

    Repeating the call after an interruption finishes the work; a company of that slug
    that is already complete is returned as it is.
    """
    fields.update(name=name, slug=slug, level=level, alias=alias)
    if (level, alias) == (Level.SHARED, DEFAULT_DB_ALIAS) and (tenant := _found(host, **fields)):
        return tenant
    tenant = register(**fields)
    if tenant.life_cycle == LifeCycle.PROVISIONING:
        settle(owner_session(tenant.alias), tenant)
        open_tenant(tenant, host)
    return tenant


def _found(host: str, **fields: Any) -> Tenant | None:
    plan = fields["subscription_plan"].code if "subscription_plan" in fields else DEFAULT_PLAN
    return found(CONTROL, plan=plan, host=host, schema_name=DEFAULT_POOL, **fields)


def register(*, name: str, slug: str, level: str = Level.SHARED, alias: str = "default", **fields: Any) -> Tenant:
    """Write the company's row, being created and without a place; an existing one is returned."""
    known = Tenant.objects.using(CONTROL)
    tenant = known.filter(slug=slug).first()
    if tenant is None:
        schema = schema_at(level, slug)
        plan = fields.get("subscription_plan") or default_plan()
        fields = {**plan.ceilings, **fields, "subscription_plan": plan}
        tenant = known.create(name=name, slug=slug, level=level, alias=alias, schema_name=schema, **fields)
    return tenant


def open_tenant(tenant: Tenant, host: str = "") -> None:
    """Let people in: the company's address, and its row says that it is ready."""
    _add_domain(tenant, host)
    Tenant.objects.using(CONTROL).filter(pk=tenant.pk).update(life_cycle=LifeCycle.READY)
    tenant.life_cycle = LifeCycle.READY


def settle(owner: Connection, tenant: Tenant) -> None:
    """Make the tenant's place in its database and register it as a resident there."""
    make_place(owner, tenant)
    register_resident(owner, tenant)


def make_place(owner: Connection, tenant: Tenant) -> None:
    """The tables of the tenant exist; nobody can enter yet."""
    if tenant.level != Level.SHARED:
        take_own_schema(owner, tenant.schema_name)


def register_resident(owner: Connection, tenant: Tenant) -> None:
    """From here on the database lets the tenant in, with the rights of its suspension."""
    owner.execute(
        "INSERT INTO yz.resident (tenant_id, schema_name, epoch, suspension) VALUES (%s, %s, %s, %s)"
        " ON CONFLICT (tenant_id) DO UPDATE"
        " SET schema_name = excluded.schema_name, epoch = excluded.epoch, suspension = excluded.suspension",
        (tenant.id, tenant.schema_name, tenant.epoch, tenant.suspension),
    )


def _add_domain(tenant: Tenant, host: str) -> None:
    if host:
        Domain.objects.using(CONTROL).get_or_create(host=host.lower(), defaults={"tenant": tenant, "is_primary": True})
