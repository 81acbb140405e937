"""Django's PostgreSQL back end, whose BEGIN carries the tenant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.db.backends.postgresql import base
from django.db.backends.postgresql.psycopg_any import register_tzloader
from psycopg import OperationalError
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, ExecStatus
from psycopg.pq.abc import PGconn

from ..context import current_tenant
from ..identity import TenantRef, begin_statement
from .features import DatabaseFeatures
from .gathered import Gathered
from .schema import TenantSchemaEditor


class DatabaseWrapper(base.DatabaseWrapper):
    """Keeps psycopg in autocommit mode and sends BEGIN itself, just before the first query.

    Django offers ``_start_transaction_under_autocommit`` for this purpose (SQLite uses
    it), so no private method of the driver is overridden.
    """

    SchemaEditorClass = TenantSchemaEditor
    features_class = DatabaseFeatures
    _begin_pending = False

    def __init__(self, settings_dict: dict[str, Any], alias: str = DEFAULT_DB_ALIAS) -> None:
        super().__init__(settings_dict, alias)
        self.gathered = Gathered()
        if isinstance(pool := self.settings_dict["OPTIONS"].get("pool"), dict):
            pool.setdefault("reset", reset_connection)

    def _start_transaction_under_autocommit(self) -> None:
        self._begin_pending = True

    def _set_autocommit(self, autocommit: bool) -> None:
        self._begin_pending = False
        super()._set_autocommit(autocommit)

    def _rollback(self) -> None:
        self._begin_pending = False
        super()._rollback()

    def _close(self) -> None:
        self._begin_pending = False
        super()._close()

    def create_cursor(self, name: str | None = None) -> Any:
        self.begin_now()
        self.send_gathered()
        if name and self.in_atomic_block:
            return self._cursor_of_transaction(name)
        return super().create_cursor(name)

    def _cursor_of_transaction(self, name: str) -> Any:
        """A server-side cursor that ends with its transaction.

        The driver runs in autocommit mode, from which Django concludes that the cursor must
        be holdable: rows of one tenant would then outlive their transaction on the server
        connection that serves the next one.
        """
        cursor = self.connection.cursor(name, scrollable=False, withhold=False)
        register_tzloader(self.timezone, cursor)
        return cursor

    def begin_now(self) -> None:
        """Send the pending BEGIN, if any; raises what the database has against the tenant.

        Past the driver's cursor, which would read the answer of each statement in it: a third of what entering takes.
        """
        if not self._begin_pending:
            return
        self._begin_pending = False
        with self.wrap_database_errors:
            execute(self.connection.pgconn, begin_statement(self._tenant_here()))

    def write(self, table: str, statement: str, parameters: Sequence[Any]) -> None:
        """Send a write of which nothing is returned, or let it wait for others of the block (``together``)."""
        if self.gathered.takes(table):
            self.gathered.statements[table] = statement, parameters
            return
        with self.cursor() as cursor:
            cursor.execute(statement, parameters)

    def send_gathered(self) -> None:
        """Send what waits, as one statement: before any other is sent, and at the end of the block."""
        if self.gathered.statements:
            statement, parameters = self.gathered.taken()
            with self.cursor() as cursor:
                cursor.execute(statement, parameters)

    def _tenant_here(self) -> TenantRef | None:
        ref = current_tenant()
        return ref if ref is not None and ref.alias == self.alias else None


def execute(server: PGconn, statements: str) -> None:
    """Send statements whose answers nobody reads, in one message; raises the error of the first that fails."""
    result = server.exec_(statements.encode()) if server.status == ConnStatus.OK else None
    if server.status != ConnStatus.OK:
        raise OperationalError(server.get_error_message())
    if result and result.status == ExecStatus.FATAL_ERROR:
        raise error_from_result(result)


def reset_connection(connection: Any) -> None:
    """Called by the pool when a connection comes back: forget whatever a session may hold."""
    connection.execute("RESET ROLE; RESET ALL")
