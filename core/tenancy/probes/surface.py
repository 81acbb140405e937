"""What an intruder could aim at: tables of a unit with rows of somebody else."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from psycopg import sql

from ..inventory import Table, tenant_tables
from ..operator import Connection

_LINKS = """
    SELECT source.relname, a.attname, goal.relname
    FROM pg_constraint k JOIN pg_class source ON source.oid = k.conrelid JOIN pg_class goal ON goal.oid = k.confrelid
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[cardinality(k.conkey)]
    WHERE k.contype = 'f' AND source.relnamespace = %s::regnamespace ORDER BY 1, 2
"""


@dataclass(frozen=True)
class Target:
    """A table with a record of another company, and a record of one's own when there is one."""

    table: Table
    victim: UUID
    foreign_id: UUID
    own_id: UUID | None

    @property
    def name(self) -> str:
        return f"{self.table.schema}.{self.table.name}"


@dataclass(frozen=True)
class Link:
    """A column of one's own record that could be bent towards another company's record."""

    table: Table
    column: str
    own_id: UUID
    foreign_id: UUID


def targets(owner: Connection, schema: str, tenant_id: UUID) -> list[Target]:
    """The tables of a unit in which another company has records whose ids are not also one's own."""
    found = []
    for table in tenant_tables(owner, schema):
        foreign = owner.execute(
            sql.SQL(
                "SELECT tenant_id, id FROM {table} AS other WHERE tenant_id <> %s AND NOT EXISTS"
                " (SELECT 1 FROM {table} AS own WHERE own.tenant_id = %s AND own.id = other.id) LIMIT 1"
            ).format(table=table.qualified),
            (tenant_id, tenant_id),
        ).fetchone()
        if foreign:
            found.append(Target(table, foreign[0], foreign[1], _own_id(owner, table, tenant_id)))
    return found


def _own_id(owner: Connection, table: Table, tenant_id: UUID) -> UUID | None:
    query = sql.SQL("SELECT id FROM {} WHERE tenant_id = %s LIMIT 1").format(table.qualified)
    row = owner.execute(query, (tenant_id,)).fetchone()
    return row[0] if row else None


def links(owner: Connection, schema: str, found: list[Target]) -> list[Link]:
    """Foreign keys between these tables, from a record of one's own to somebody else's."""
    by_name = {target.table.name: target for target in found}
    return [
        Link(source.table, column, source.own_id, goal.foreign_id)
        for source_name, column, goal_name in owner.execute(_LINKS, (schema,))
        if (source := by_name.get(source_name)) and (goal := by_name.get(goal_name)) and source.own_id
    ]


def record_text(owner: Connection, target: Target) -> str:
    """The other company's record, as only the operator can read it."""
    query = sql.SQL("SELECT to_jsonb(r)::text FROM {} AS r WHERE tenant_id = %s AND id = %s")
    row = owner.execute(query.format(target.table.qualified), (target.victim, target.foreign_id)).fetchone()
    return str(row[0]) if row else "{}"


def units_to_attack(owner: Connection, own: str) -> list[str]:
    """One's own unit, the pools, and one neighbour's schema: further ones are its likes."""
    rows = owner.execute(
        "SELECT schema_name FROM yz.unit WHERE schema_name = %(own)s OR kind = 'pool'"
        " UNION (SELECT r.schema_name FROM yz.resident r JOIN yz.unit u USING (schema_name)"
        "  WHERE u.kind = 'own' AND r.schema_name <> %(own)s ORDER BY 1 LIMIT 1) ORDER BY 1",
        {"own": own},
    )
    return [schema for (schema,) in rows]
