"""Know which records of one company were written since its copy began.

Triggers note them in ``yz.change``, in the writer's own transaction. Other companies of a
pool pay for one comparison a row and note nothing. See
``docs/decisions/0005-moves-follow-a-change-journal.md``.
"""

from __future__ import annotations

import time
from collections import defaultdict
from uuid import UUID

import psycopg
from psycopg import sql

from ..inventory import tenant_tables
from ..operator import Connection
from .errors import SchemaBusy
from .waits import Waits

#: Record ids by table.
Touched = dict[str, list[UUID]]

#: Writers of the table, of every company, queue behind a lock that is waited for: never for long.
PATIENCE = "50ms"
ATTEMPTS = 100
PAUSE = 0.1

#: Name, what fires it, which version of the row counts. An id does not change in practice; if it did,
#: both would be noted.
_TRIGGERS = (
    ("{}_new", "INSERT OR UPDATE", "NEW"),
    ("{}_old", "UPDATE OF tenant_id, id OR DELETE", "OLD"),
)
_CREATE = """
    CREATE OR REPLACE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW
    WHEN ({version}.tenant_id = {tenant}) EXECUTE FUNCTION yz.note_change({argument})
"""
_INSTALLED = """
    SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = to_regnamespace(%s) AND t.tgname LIKE %s ORDER BY 1, 2
"""


def _prefix(tenant_id: UUID) -> str:
    return f"yz_change_{tenant_id.hex}"


def note_changes(owner: Connection, schema: str, tenant_id: UUID, waits: Waits) -> None:
    """From now on every write of the company in this unit is noted; those under way were waited for."""
    for table in tenant_tables(owner, schema):
        statements = [
            sql.SQL(_CREATE).format(
                name=sql.Identifier(name.format(_prefix(tenant_id))),
                event=sql.SQL(event),
                table=table.qualified,
                version=sql.SQL(version),
                tenant=sql.Literal(tenant_id),
                argument=sql.Literal(version.lower()),
            )
            for name, event, version in _TRIGGERS
        ]
        _patiently(owner, schema, statements, waits)


def stop_noting(owner: Connection, schema: str, tenant_id: UUID, waits: Waits) -> None:
    """Leave the unit's tables as they were, and forget what was noted."""
    installed: dict[str, list[sql.Composed]] = defaultdict(list)
    for table, name in owner.execute(_INSTALLED, (schema, f"{_prefix(tenant_id)}%")).fetchall():
        statement = sql.SQL("DROP TRIGGER {} ON {}").format(sql.Identifier(name), sql.Identifier(schema, table))
        installed[table].append(statement)
    for statements in installed.values():
        _patiently(owner, schema, statements, waits)
    owner.execute("DELETE FROM yz.change WHERE tenant_id = %s", (tenant_id,))


def take_changes(owner: Connection, tenant_id: UUID) -> Touched:
    """Remove and return what the caller's transaction sees noted; undone with that transaction."""
    noted = owner.execute("DELETE FROM yz.change WHERE tenant_id = %s RETURNING table_name, record_id", (tenant_id,))
    touched: dict[str, set[UUID]] = defaultdict(set)
    for table, record_id in noted:
        touched[table].add(record_id)
    return {table: sorted(ids) for table, ids in touched.items()}


def _patiently(owner: Connection, schema: str, statements: list[sql.Composed], waits: Waits) -> None:
    """Run statements that lock one table, without ever making its users wait for long."""
    for _ in range(ATTEMPTS):
        try:
            with waits.measured(), owner.transaction():
                owner.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'")
                for statement in statements:
                    owner.execute(statement)
        except psycopg.errors.LockNotAvailable:
            time.sleep(PAUSE)
        else:
            return
    raise SchemaBusy(schema=schema)
