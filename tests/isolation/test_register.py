"""The register of companies and the connections that bypass row security are out of reach."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from uuid import uuid4

import pytest
from django.db import Error, connections

from core.tenancy.aliases import operator_alias
from core.tenancy.context import tenant_context
from core.tenancy.errors import MOVED
from core.tenancy.models import Domain, Tenant
from core.tenancy.operator import as_owner
from tests.lab.models import Box

from .world import DENIED, World, refused, run

UNDEFINED_TABLE = "42P01"


def _register() -> list[object]:
    with as_owner("default") as owner:
        return [
            owner.execute(f"SELECT * FROM {table} ORDER BY id".encode()).fetchall()
            for table in ("tenancy_tenant", "tenancy_domain")
        ]


def test_attack_36_the_register_cannot_be_rewritten(unharmed: World) -> None:
    """Taking B's address, opening B's suspension, moving B elsewhere: the application only reads."""
    before = _register()
    for act in (
        lambda: Tenant.objects.filter(pk=unharmed.b.id).update(suspension="closed"),
        lambda: Tenant.objects.filter(pk=unharmed.b.id).update(schema_name=unharmed.a.schema_name),
        lambda: Domain.objects.create(host=f"{uuid4()}.test", tenant_id=unharmed.a.id),
        lambda: Domain.objects.update(tenant_id=unharmed.a.id),
        lambda: Domain.objects.all()._raw_delete("default"),
    ):
        with refused(DENIED), tenant_context(unharmed.a):
            act()
    assert _register() == before


def test_attack_44_forged_address(unharmed: World) -> None:
    """A's name with B's schema shows nothing of B; a wrong epoch does not even enter."""
    with tenant_context(replace(unharmed.a.ref, schema=unharmed.b.schema_name)):
        assert set(Box.objects.values_list("tenant_id", flat=True)) <= {unharmed.a.id}
    for wrong in (replace(unharmed.a.ref, epoch=99), replace(unharmed.a.ref, id=uuid4())):
        with pytest.raises(Error) as caught, tenant_context(wrong):
            Box.objects.count()
        assert getattr(caught.value.__cause__, "sqlstate", None) == MOVED


def test_attack_44_schema_name_is_not_sql(unharmed: World) -> None:
    for name in ('p00"; DROP TABLE x; --', "P00", "", "pg_temp, p00", "a" * 64):
        with pytest.raises(ValueError, match="not a placement schema"):
            replace(unharmed.a.ref, schema=name)


def test_attack_01_around_the_router(unharmed: World) -> None:
    """Naming another connection does not carry the tenant there, nor find its tables."""
    others = {"default", "annex"} - {unharmed.alias}
    with tenant_context(unharmed.a):
        for alias in [*others, operator_alias(unharmed.alias)]:
            with refused(UNDEFINED_TABLE):
                Box.objects.using(alias).count()
            connections[alias].close()


def test_attack_03_connections_from_a_pool(neighbours: tuple[Tenant, Tenant]) -> None:
    """What injected SQL leaves on a session is wiped before the pool lends it again."""
    tenant, alias = neighbours[0], neighbours[0].alias
    with _pooled(alias):
        first = _poison(tenant)
        left = run(alias, "SELECT pg_backend_pid(), current_setting('app.tenant_id', true), current_schemas(false)")
        assert left == [(first, "", ["public"])]


@contextmanager
def _pooled(alias: str) -> Iterator[None]:
    """Connections of this process come from psycopg's pool, of one connection."""
    settings = connections[alias].settings_dict
    direct = settings["OPTIONS"]
    _forget(alias)
    settings["OPTIONS"] = {**direct, "pool": {"min_size": 1, "max_size": 1, "timeout": 10}}
    try:
        yield
    finally:
        connections[alias].close()
        connections[alias].close_pool()
        _forget(alias)
        settings["OPTIONS"] = direct


def _forget(alias: str) -> None:
    connections[alias].close()
    del connections[alias]


def _poison(tenant: Tenant) -> int:
    with tenant_context(tenant):
        for name, value in (("app.tenant_id", str(tenant.id)), ("search_path", tenant.schema_name)):
            run(tenant.alias, f"SET {name} = '{value}'")
        [(pid,)] = run(tenant.alias, "SELECT pg_backend_pid()")
    connections[tenant.alias].close()
    return int(pid)
