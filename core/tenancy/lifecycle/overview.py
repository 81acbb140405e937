"""Every company of the installation: where it lives, how large it is, whether it is well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from psycopg import sql

from ..files import tenant_root
from ..inventory import tenant_tables
from ..levels import target_level
from ..models import LifeCycle, Tenant
from ..operator import Connection, as_owner
from ..provisioning import CONTROL


@dataclass
class Summary:
    """One line of ``list_tenants``."""

    slug: str
    name: str
    level: str
    place: str
    state: str
    suspension: str
    host: str
    rows: int = 0
    bytes: int = 0
    file_bytes: int = 0
    #: Fingerprint of the migrations of its unit.
    schema_level: str = ""
    problems: list[str] = field(default_factory=list)


def overview(*, sizes: bool = True, slug: str = "") -> Iterator[Summary]:
    """Companies by identifier, or one of them, database by database; ``sizes`` reads every record once."""
    known = Tenant.objects.using(CONTROL).prefetch_related("domains").order_by("alias", "schema_name", "slug")
    tenants = list(known.filter(slug=slug) if slug else known)
    for alias in sorted({tenant.alias for tenant in tenants}):
        with as_owner(alias) as owner:
            database = _Database(owner)
            for tenant in (each for each in tenants if each.alias == alias):
                yield database.summary(tenant, sizes=sizes)


class _Database:
    """What one database says of the companies that should live in it."""

    def __init__(self, owner: Connection) -> None:
        self._owner = owner
        self._residents: dict[Any, tuple[str, int, str]] = {
            tenant_id: (schema, epoch, suspension)
            for tenant_id, schema, epoch, suspension in owner.execute(
                "SELECT tenant_id, schema_name, epoch, suspension FROM yz.resident"
            )
        }
        self._units: dict[str, tuple[str, str]] = {
            schema: (level, state)
            for schema, level, state in owner.execute("SELECT schema_name, level, state FROM yz.unit")
        }

    def summary(self, tenant: Tenant, *, sizes: bool) -> Summary:
        domains = sorted(tenant.domains.all(), key=lambda domain: not domain.is_primary)
        summary = Summary(
            slug=tenant.slug,
            name=tenant.name,
            level=tenant.level,
            place=f"{tenant.alias}.{tenant.schema_name}",
            state=tenant.life_cycle,
            suspension=tenant.suspension,
            host=domains[0].host if domains else "",
            schema_level=self._units.get(tenant.schema_name, ("", ""))[0],
            problems=list(self._problems(tenant)),
        )
        if sizes and tenant.schema_name in self._units:
            summary.rows, summary.bytes = self._size(tenant)
            files = tenant_root(tenant.id).rglob("*")
            summary.file_bytes = sum(path.stat().st_size for path in files if path.is_file())
        return summary

    def _problems(self, tenant: Tenant) -> Iterator[str]:
        expected = (tenant.schema_name, tenant.epoch, tenant.suspension)
        if tenant.life_cycle != LifeCycle.READY:
            yield f"unfinished operation: {tenant.life_cycle}"
        elif tenant.id not in self._residents:
            yield "nobody can enter: not a resident of its database"
        elif self._residents[tenant.id] != expected:
            yield f"control plane and database disagree: {expected} / {self._residents[tenant.id]}"
        level, state = self._units.get(tenant.schema_name, ("", "missing"))
        if state != "ready":
            yield f"schema {tenant.schema_name} is {state}"
        elif level != target_level().fingerprint:
            yield f"schema {tenant.schema_name} is not migrated to this release"

    def _size(self, tenant: Tenant) -> tuple[int, int]:
        rows = size = 0
        for table in tenant_tables(self._owner, tenant.schema_name):
            query = sql.SQL("SELECT count(*), coalesce(sum(pg_column_size(r.*)), 0) FROM {} AS r WHERE tenant_id = %s")
            count, octets = self._owner.execute(query.format(table.qualified), (tenant.id,)).fetchone() or (0, 0)
            rows, size = rows + int(count), size + int(octets)
        return rows, size
