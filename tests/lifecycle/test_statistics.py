"""Lists are quick from the first minute: the planner is told of what was just written."""

from __future__ import annotations

from collections.abc import Callable

from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.tenancy.operator import as_owner
from core.tenancy.statistics import refresh_statistics
from tests.lab.models import Box


def known_rows(tenant: Tenant) -> dict[str, int]:
    """What the planner takes each table of the company for; -1 where it knows nothing."""
    with as_owner(tenant.alias) as owner:
        found = owner.execute(
            b"SELECT relname, reltuples FROM pg_class WHERE relnamespace = to_regnamespace(%s) AND relkind = 'r'",
            (tenant.schema_name,),
        )
        return {name: int(rows) for name, rows in found.fetchall()}


def test_what_was_written_is_counted_at_once(new_tenant: Callable[..., Tenant]) -> None:
    tenant = new_tenant("schema")
    with tenant_context(tenant):
        Box.objects.bulk_create(Box(code=f"B{n}") for n in range(70))
    assert set(known_rows(tenant).values()) == {-1}

    refresh_statistics(tenant)

    known = known_rows(tenant)
    assert known.pop(Box._meta.db_table) == 70
    assert set(known.values()) == {-1}
