"""Try to reach other companies with the rights of the application, from inside one of them and from outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from psycopg import sql

from ..catalogue import breaches
from ..identity import claim_statements, signature
from ..inventory import Table
from ..models import Tenant
from ..operator import as_owner, connect_application, database_aliases
from .attempts import DENIED, FOREIGN_KEY, FORGED_IDENTITY, NO_CONTEXT, UNIQUE, Family, Prober
from .surface import Link, Target, links, record_text, targets, units_to_attack

Progress = Callable[[str], None]


@dataclass
class Verification:
    """The result for one company or for a whole database."""

    subject: str
    families: dict[str, Family] = field(default_factory=dict)

    @property
    def breaches(self) -> list[str]:
        return [breach for family in self.families.values() for breach in family.breaches]

    @property
    def attempts(self) -> int:
        return sum(family.attempts for family in self.families.values())


def verify_database(alias: str) -> Verification:
    """What PostgreSQL's catalogue says, and what the application's role may do without any company."""
    result = Verification(alias, {"catalogue": Family("catalogue", attempts=1, breaches=breaches(alias))})
    with as_owner(alias) as owner, connect_application(alias) as connection:
        prober = Prober(connection, result.families)
        with prober.claiming(""):
            for statement in _POWERS + (_CONTROL_PLANE_POWERS if alias == "default" else ()):
                prober.must_fail("powers", statement, statement.encode(), DENIED)
            for (schema,) in owner.execute("SELECT schema_name FROM yz.unit WHERE kind = 'pool'").fetchall():
                name = sql.Identifier(schema, "intruder")
                prober.must_fail("powers", schema, sql.SQL("CREATE TABLE {} (id int)").format(name), DENIED)
    return result


_POWERS = (
    "SET ROLE yz_owner",
    "SELECT * FROM yz.signing_key",
    "UPDATE yz.resident SET suspension = 'active'",
    "SELECT yz.fence_key(gen_random_uuid())",
    "SELECT rolpassword FROM pg_authid",
    "CREATE SCHEMA intruder",
    "CREATE TEMPORARY TABLE intruder (id int)",
    "CREATE FUNCTION public.now() RETURNS int LANGUAGE sql AS 'SELECT 1'",
)
#: Where the control plane is: who the companies are is not the application's to change.
_CONTROL_PLANE_POWERS = (
    "UPDATE public.tenancy_tenant SET name = name",
    "DELETE FROM public.tenancy_domain",
    "UPDATE public.console_act SET state = state",
    "DELETE FROM public.console_act",
    "DELETE FROM public.console_cancellation",
)


def verify_tenant(tenant: Tenant) -> Verification:
    """Attack every other company that shares a database with this one, from inside this one."""
    result = Verification(tenant.slug)
    with as_owner(tenant.alias) as owner, connect_application(tenant.alias) as connection:
        prober = Prober(connection, result.families)
        for schema in units_to_attack(owner, tenant.schema_name):
            found = targets(owner, schema, tenant.id)
            _without_identity(prober, found)
            with prober.claiming(claim_statements(tenant.ref)):
                for target in found:
                    _reach(prober, target, tenant.id, record_text(owner, target))
                for link in links(owner, schema, found):
                    _bend(prober, link)
    return result


def _without_identity(prober: Prober, found: list[Target]) -> None:
    for target in found:
        read = sql.SQL("SELECT 1 FROM {} LIMIT 1").format(target.table.qualified)
        with prober.claiming(""):
            prober.must_fail("no_context", target.name, read, NO_CONTEXT)
        for forged in ("0" * 64, "", signature(target.foreign_id)):
            claim = f"SET LOCAL app.tenant_id = '{target.victim}'; SET LOCAL app.tenant_signature = '{forged}'"
            with prober.claiming(claim):
                prober.must_fail("forged", target.name, read, FORGED_IDENTITY)


def _reach(prober: Prober, target: Target, tenant_id: UUID, record: str) -> None:
    """Read, change, remove, plant and guess another company's record."""
    table, name = target.table.qualified, target.name
    own, victim, foreign_id = (sql.Literal(value) for value in (tenant_id, target.victim, target.foreign_id))
    theirs = sql.SQL("tenant_id = {} AND id = {}").format(victim, foreign_id)
    prober.must_touch("read", name, sql.SQL("SELECT 1 FROM {} WHERE tenant_id <> {} LIMIT 1").format(table, own), 0)
    prober.must_touch("read", name, sql.SQL("SELECT 1 FROM {} WHERE {}").format(table, theirs), 0)
    prober.must_touch("update", name, sql.SQL("UPDATE {} SET id = id WHERE {}").format(table, theirs), 0)
    prober.must_touch("delete", name, sql.SQL("DELETE FROM {} WHERE {}").format(table, theirs), 0)
    plant = sql.SQL("INSERT INTO {} (tenant_id, id) VALUES ({}, gen_random_uuid())").format(table, victim)
    prober.must_fail("insert", name, plant, DENIED)
    if target.own_id:
        give = sql.SQL("UPDATE {} SET tenant_id = {} WHERE id = {}").format(table, victim, sql.Literal(target.own_id))
        prober.must_fail("insert", name, give, DENIED)
    if not target.shared_id:
        # A value that is unique within a company may already be one's own: that tells nothing of others.
        prober.must_touch("oracle", name, _twin(target.table, own, record), 1, or_fail=UNIQUE)
    for statement in ("ALTER TABLE {} DISABLE ROW LEVEL SECURITY", "TRUNCATE {}"):
        prober.must_fail("powers", name, sql.SQL(statement).format(table), DENIED)


def _twin(table: Table, own: sql.Literal, record: str) -> sql.Composed:
    """One's own record under the id of somebody else's: whether that one exists must not be felt."""
    return sql.SQL(
        "INSERT INTO {table} (tenant_id, {columns}) SELECT {own}, {columns}"
        " FROM jsonb_populate_record(NULL::{table}, {record}::jsonb) ON CONFLICT (tenant_id, id) DO NOTHING"
    ).format(table=table.qualified, columns=table.column_list, own=own, record=sql.Literal(record))


def _bend(prober: Prober, link: Link) -> None:
    statement = sql.SQL("UPDATE {} SET {} = {} WHERE id = {}").format(
        link.table.qualified, sql.Identifier(link.column), sql.Literal(link.foreign_id), sql.Literal(link.own_id)
    )
    prober.must_fail("link", f"{link.table.schema}.{link.table.name}.{link.column}", statement, FOREIGN_KEY)


def verify(tenants: list[Tenant], progress: Progress) -> list[Verification]:
    """Every database, then every company given."""
    return _verify(database_aliases(), tenants, progress)


def verify_one(tenant: Tenant, progress: Progress) -> list[Verification]:
    """The database in which the company lives, then the company."""
    return _verify([tenant.alias], [tenant], progress)


def _verify(aliases: list[str], tenants: list[Tenant], progress: Progress) -> list[Verification]:
    results = []
    for alias in aliases:
        progress(f"database {alias}")
        results.append(verify_database(alias))
    for tenant in tenants:
        progress(tenant.slug)
        results.append(verify_tenant(tenant))
    return results
