"""What a placement unit holds, read from the database's own catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from psycopg import sql

from .operator import Connection

_TABLES = """
    SELECT c.relname, array_agg(a.attname::text ORDER BY a.attname::text COLLATE "C")
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE n.nspname = %s AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
      AND a.attgenerated = '' AND a.attname <> 'tenant_id'
    GROUP BY c.relname ORDER BY c.relname COLLATE "C"
"""


@dataclass(frozen=True)
class Table:
    """A tenant table and the columns a company brings with it: neither the tenant nor what is computed.

    Columns are in alphabetical order, because units of different ages disagree on the physical one.
    """

    schema: str
    name: str
    columns: tuple[str, ...]

    @property
    def qualified(self) -> sql.Identifier:
        return sql.Identifier(self.schema, self.name)

    @property
    def column_list(self) -> sql.Composed:
        return sql.SQL(", ").join(map(sql.Identifier, self.columns))


def tenant_tables(connection: Connection, schema: str) -> list[Table]:
    """Every table of a unit, by name."""
    return [Table(schema, name, tuple(columns)) for name, columns in connection.execute(_TABLES, (schema,))]


def among(ids: list[UUID] | None) -> sql.Composable:
    """The condition that picks these records of a company, or all of them."""
    return sql.SQL("true") if ids is None else sql.SQL("id = ANY ({})").format(sql.Literal(ids))
