"""Remove a company's records from a pool without one transaction that lasts as long as all of them."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from uuid import UUID

from psycopg import sql

from ..inventory import Table, tenant_tables
from ..operator import Connection
from .loading import empty

BATCH = 5_000

_LINKS = """
    SELECT source.relname, goal.relname FROM pg_constraint k
    JOIN pg_class source ON source.oid = k.conrelid JOIN pg_class goal ON goal.oid = k.confrelid
    WHERE k.contype = 'f' AND source.relnamespace = %s::regnamespace
"""
_BATCH = """
    DELETE FROM {table} WHERE tenant_id = {tenant}
    AND id IN (SELECT id FROM {table} WHERE tenant_id = {tenant} LIMIT {batch})
"""


def remove_in_batches(owner: Connection, schema: str, tenant_id: UUID) -> None:
    """Remove the records of a company that nobody can enter here; may be interrupted and repeated.

    A table goes after those that point to it. One that points to itself goes in one
    transaction, and so does everything when tables point to each other in a ring.
    """
    links = set(owner.execute(_LINKS, (schema,)).fetchall())
    tables = {table.name: table for table in tenant_tables(owner, schema)}
    waits_for: dict[str, set[str]] = {name: set() for name in tables}
    for source, goal in links:
        if source != goal:
            waits_for[goal].add(source)
    try:
        order = list(TopologicalSorter(waits_for).static_order())
    except CycleError:
        with owner.transaction():
            empty(owner, schema, tenant_id)
        return
    for name in order:
        _remove(owner, tables[name], tenant_id, None if (name, name) in links else BATCH)


def _remove(owner: Connection, table: Table, tenant_id: UUID, batch: int | None) -> None:
    """``LIMIT NULL`` is no limit."""
    query = sql.SQL(_BATCH).format(table=table.qualified, tenant=sql.Literal(tenant_id), batch=sql.Literal(batch))
    while owner.execute(query).rowcount == batch:
        pass
