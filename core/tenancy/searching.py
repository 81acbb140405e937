"""Bring search texts and their indexes up to date after a release that folds or indexes texts otherwise.

A generated column is worked out when its record is written: a function that changes later
changes nothing that is stored. Whatever is stored as it should be is left alone, so the work
may be interrupted and repeated.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from psycopg import sql

from core.kernel.search import PIECES, STILL, TEXT

from .operator import Connection, as_owner, database_aliases

BATCH = 2000
Progress = Callable[[str], None]

_COLUMNS = """
    SELECT n.nspname, c.relname, pg_get_expr(d.adbin, d.adrelid), min(source.attname::text)
    FROM yz.unit u JOIN pg_namespace n ON n.nspname = u.schema_name JOIN pg_class c ON c.relnamespace = n.oid
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = %s AND a.attgenerated = 's'
    JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    JOIN pg_depend need ON need.classid = 'pg_attrdef'::regclass AND need.objid = d.oid AND need.refobjid = c.oid
    JOIN pg_attribute source ON source.attrelid = c.oid AND source.attnum = need.refobjsubid
    WHERE source.attnum <> a.attnum
    GROUP BY 1, 2, 3 ORDER BY 1, 2
"""
#: Writing a column that the text is made of, even as it is, makes PostgreSQL work the text out again.
_REPAIR = """
    WITH batch AS MATERIALIZED (
        SELECT tenant_id, id, {text} IS DISTINCT FROM ({expression}) AS stale FROM {table}
        WHERE (tenant_id, id) > (%s, %s) ORDER BY tenant_id, id LIMIT {batch}),
    repaired AS (
        UPDATE {table} AS record SET {source} = record.{source} FROM batch
        WHERE batch.stale AND record.tenant_id = batch.tenant_id AND record.id = batch.id RETURNING 1)
    SELECT tenant_id, id, (SELECT count(*) FROM repaired) FROM batch ORDER BY 1 DESC, 2 DESC LIMIT 1
"""
#: Indexes over the text itself, as releases before the pieces made them; and those that a killed rebuild left behind.
_OLD = """
    SELECT n.nspname, t.relname, c.relname, c.relname LIKE '%%' || %(aside)s FROM yz.unit u
    JOIN pg_namespace n ON n.nspname = u.schema_name JOIN pg_class t ON t.relnamespace = n.oid
    JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class c ON c.oid = i.indexrelid
    JOIN pg_am m ON m.oid = c.relam AND m.amname = 'gin'
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = %(text)s AND a.attgenerated = 's'
    WHERE a.attnum = ANY (i.indkey) OR c.relname LIKE '%%' || %(aside)s ORDER BY 4 DESC, 1, 2
"""
#: Behind the name of an index that is being made beside the one in use.
_ASIDE = "_anew"
_MAKE = f"CREATE INDEX CONCURRENTLY {{new}} ON {{table}} {PIECES}"
#: Together, so that a table never has none.
_TAKE_OVER = (f"ALTER INDEX {{aside}} {STILL}", "DROP INDEX {index}", "ALTER INDEX {aside} RENAME TO {name}")


@dataclass(frozen=True)
class _Column:
    """The search text of one table."""

    schema: str
    table: str
    expression: str
    source: str

    @property
    def repair(self) -> sql.Composed:
        return sql.SQL(_REPAIR).format(
            text=sql.Identifier(TEXT),
            expression=sql.SQL(self.expression),
            table=sql.Identifier(self.schema, self.table),
            source=sql.Identifier(self.source),
            batch=sql.Literal(BATCH),
        )


def rebuild(progress: Progress = lambda step: None) -> dict[str, int]:
    """Work out what is out of date, in every unit of every database; returns what was looked at and made anew."""
    answer = {"tables": 0, "records": 0, "indexes": 0}
    for alias in database_aliases():
        with as_owner(alias) as owner:
            answer["indexes"] += _index_anew(owner, alias, progress)
            for row in owner.execute(_COLUMNS.encode(), (TEXT,)).fetchall():
                column = _Column(*row)
                progress(f"{alias}: {column.schema}.{column.table}")
                answer["tables"] += 1
                answer["records"] += _rebuild(owner, column)
    return answer


def _rebuild(owner: Connection, column: _Column) -> int:
    """Some records at a time: nobody who writes waits for long."""
    query, written, last = column.repair, 0, (UUID(int=0), UUID(int=0))
    while row := owner.execute(query, last).fetchone():
        last, written = (row[0], row[1]), written + row[2]
    return written


def _index_anew(owner: Connection, alias: str, progress: Progress) -> int:
    """Beside the old index, which serves nobody any more, while people write."""
    made = 0
    for schema, table, name, left_behind in owner.execute(_OLD, {"text": TEXT, "aside": _ASIDE}).fetchall():
        if left_behind:
            owner.execute(sql.SQL("DROP INDEX IF EXISTS {}").format(sql.Identifier(schema, name)))
            continue
        progress(f"{alias}: {schema}.{name}")
        made += 1
        names = {
            "table": sql.Identifier(schema, table),
            "index": sql.Identifier(schema, name),
            "aside": sql.Identifier(schema, name + _ASIDE),
            "new": sql.Identifier(name + _ASIDE),
            "name": sql.Identifier(name),
        }
        owner.execute(sql.SQL(_MAKE).format(**names))
        with owner.transaction():
            for step in _TAKE_OVER:
                owner.execute(sql.SQL(step).format(**names))
    return made
