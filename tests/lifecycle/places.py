"""Where a company is, according to the databases themselves."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import DatabaseError

from core.tenancy.context import tenant_context
from core.tenancy.errors import TenantMoved, from_database
from core.tenancy.identity import TenantRef
from core.tenancy.lifecycle.traces import tables_with_rows
from core.tenancy.models import Tenant
from core.tenancy.operator import as_owner, database_aliases
from core.tenancy.places import Place
from core.tenancy.provisioning import CONTROL, schema_at
from core.tenancy.units import unit_exists
from tests.lab.models import Box


def again(tenant: Tenant) -> Tenant:
    """The company as the control plane knows it now."""
    return Tenant.objects.using(CONTROL).get(pk=tenant.pk)


def at(tenant: Tenant, level: str, alias: str = "default") -> Place:
    return Place(level, alias, schema_at(level, tenant.slug))


def traces(tenant: Tenant) -> set[str]:
    """Every own schema, trigger and table with records of the company, in every database."""
    return {f"{alias} {place}" for alias in database_aliases() for place in _traces(tenant, alias)}


def _traces(tenant: Tenant, alias: str) -> Iterator[str]:
    with as_owner(alias) as owner:
        own = schema_at("schema", tenant.slug)
        if unit_exists(owner, own):
            yield "unit"
        if owner.execute("SELECT 1 FROM pg_trigger WHERE tgname LIKE %s", (f"%{tenant.id.hex}%",)).fetchone():
            yield "triggers"
        for schema, table in tables_with_rows(owner, tenant.id):
            yield f"yz.{table}" if schema == "yz" else schema


def only_at(tenant: Tenant, place: Place) -> set[str]:
    """What ``traces`` should be."""
    unit = {f"{place.alias} unit"} if place.is_own else set()
    return {f"{place.alias} yz.resident", f"{place.alias} {place.schema}"} | unit


def can_write(ref: TenantRef, code: str) -> bool:
    """Whether this address lets its holder in; if so, something is written."""
    try:
        with tenant_context(ref):
            Box.objects.create(code=code)
    except DatabaseError as error:
        assert type(from_database(error)) is TenantMoved
        return False
    return True
