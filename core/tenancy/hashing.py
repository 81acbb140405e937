"""Prove that two places hold the same records of a company: one hash per table."""

from __future__ import annotations

from uuid import UUID

from psycopg import sql

from .inventory import Table, among, tenant_tables
from .operator import Connection

Hashes = dict[str, tuple[int, str]]

#: Whatever a role or a server prefers, the text of a value is the same everywhere.
PINNED_TEXT = (
    "SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'; "
    "SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'"
)
_HASH = """
    SELECT count(*), md5(coalesce(string_agg(md5(ROW({columns})::text), '' ORDER BY id), ''))
    FROM {table} WHERE tenant_id = {tenant} AND {chosen}
"""


def table_hashes(connection: Connection, schema: str, tenant_id: UUID) -> Hashes:
    """Rows and MD5 of each table of a company, in one snapshot when the caller holds one.

    The tenant's id is left out and the order is that of the ids, so that the same records
    give the same hashes in every placement, and in a clone.
    """
    with connection.transaction():
        connection.execute(PINNED_TEXT)
        return {table.name: table_hash(connection, table, tenant_id) for table in tenant_tables(connection, schema)}


def table_hash(connection: Connection, table: Table, tenant_id: UUID, ids: list[UUID] | None = None) -> tuple[int, str]:
    """Rows and MD5 of one table, or of some of its records; the caller has pinned the text format."""
    query = sql.SQL(_HASH).format(
        columns=table.column_list, table=table.qualified, tenant=sql.Literal(tenant_id), chosen=among(ids)
    )
    rows, digest = connection.execute(query).fetchone() or (0, "")
    return int(rows), str(digest)
