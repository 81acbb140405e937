"""Put a company's records into a placement unit, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from uuid import UUID

from psycopg import sql

from ..inventory import Table, tenant_tables
from ..levels import target_level
from ..models import Tenant
from ..operator import Connection
from ..provisioning import register_resident
from .artefact import CHUNK, Progress
from .errors import PlaceBehind

Rows = Iterable[bytes | bytearray | memoryview]
#: Gives the records of a table, one line of COPY text each.
Source = Callable[[Table], Rows]


def require_current_place(owner: Connection, *schemas: str) -> None:
    """Refuse to load into tables, or from tables, that are not those of this release."""
    query = "SELECT schema_name FROM yz.unit WHERE schema_name = ANY (%s) AND level = %s"
    current = {schema for (schema,) in owner.execute(query, (list(schemas), target_level().fingerprint))}
    for schema in schemas:
        if schema not in current:
            raise PlaceBehind(schema=schema)


def replace_records(owner: Connection, tenant: Tenant, bring: Callable[[], int]) -> int:
    """Empty the company, ``bring`` other records and let it in, in one transaction; returns how many came."""
    with owner.transaction():
        empty(owner, tenant.schema_name, tenant.id)
        rows = bring()
        register_resident(owner, tenant)
    return rows


def empty(owner: Connection, schema: str, tenant_id: UUID) -> int:
    """Remove a company's records from a unit; returns how many. Foreign keys are checked at the end."""
    return sum(
        owner.execute(sql.SQL("DELETE FROM {} WHERE tenant_id = %s").format(table.qualified), (tenant_id,)).rowcount
        for table in tenant_tables(owner, schema)
    )


def load(owner: Connection, schema: str, tenant_id: UUID, source: Source, progress: Progress) -> int:
    """Copy a company's records in, under this tenant's id whatever it was before; returns how many.

    The lines carry no tenant: whoever wrote them, they can only land in this one.
    """
    total = 0
    for table in tenant_tables(owner, schema):
        progress(table.name)
        total += copy_in(owner, table, tenant_id, source(table))
    owner.execute("SET CONSTRAINTS ALL IMMEDIATE")
    return total


def copy_in(owner: Connection, table: Table, tenant_id: UUID, rows: Rows) -> int:
    """Add records to one table; the caller's transaction checks their links when it ends."""
    query = sql.SQL("COPY {} (tenant_id, {}) FROM STDIN").format(table.qualified, table.column_list)
    with owner.cursor() as cursor:
        with cursor.copy(query) as copy:
            for block in _blocks(rows, str(tenant_id).encode() + b"\t"):
                copy.write(block)
        return cursor.rowcount


def _blocks(rows: Rows, prefix: bytes) -> Iterator[bytes]:
    waiting = bytearray()
    for row in rows:
        waiting += prefix
        waiting += row
        if len(waiting) >= CHUNK:
            yield bytes(waiting)
            waiting.clear()
    yield bytes(waiting)


def move_rows(owner: Connection, source: str, destination: str, tenant_id: UUID) -> int:
    """Copy a company's records between two schemas of one database that stand at the same level."""
    total = 0
    for table in tenant_tables(owner, destination):
        query = sql.SQL(
            "INSERT INTO {} (tenant_id, {columns}) SELECT tenant_id, {columns} FROM {} WHERE tenant_id = %s"
        )
        origin = sql.Identifier(source, table.name)
        statement = query.format(table.qualified, origin, columns=table.column_list)
        total += owner.execute(statement, (tenant_id,)).rowcount
    owner.execute("SET CONSTRAINTS ALL IMMEDIATE")
    return total
