"""Django's PostgreSQL back end, whose BEGIN carries the tenant."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from typing import Any

from django.db import DEFAULT_DB_ALIAS, DatabaseError
from django.db.backends.postgresql import base
from django.db.backends.postgresql.psycopg_any import register_tzloader
from django.db.backends.utils import debug_transaction

from ..context import current_tenant
from ..errors import TenantClosed, TenantMoved, from_database
from ..identity import TenantRef, begin_statement
from .features import DatabaseFeatures
from .gathered import Gathered
from .schema import TenantSchemaEditor
from .sending import WIPE, execute, wipe
from .whole import WholeTransaction, asked_alone


class DatabaseWrapper(base.DatabaseWrapper):
    """Keeps psycopg in autocommit mode and sends BEGIN itself, just before the first query.

    Django offers ``_start_transaction_under_autocommit`` for this purpose (SQLite uses
    it), so no private method of the driver is overridden.
    """

    SchemaEditorClass = TenantSchemaEditor
    features_class = DatabaseFeatures
    _begin_pending = False
    #: Nothing was said on the session since it was wiped.
    _wiped = False
    #: Whether the transaction has already been confirmed by the database, by a question that took it along.
    _entered = False
    #: Whether the questions that are asked now are all that their transaction is for.
    alone = False

    def __init__(self, settings_dict: dict[str, Any], alias: str = DEFAULT_DB_ALIAS) -> None:
        super().__init__(settings_dict, alias)
        self.gathered = Gathered()
        self.refusal: DatabaseError | None = None

    def _start_transaction_under_autocommit(self) -> None:
        self._begin_pending, self._entered, self.refusal = True, False, None

    def _set_autocommit(self, autocommit: bool) -> None:
        self._begin_pending = False
        super()._set_autocommit(autocommit)

    def _commit(self) -> None:
        """What was never begun needs no end; a session of the pool is wiped in the same message."""
        if self._begin_pending:
            self._begin_pending = False
        elif self.pool and self.connection is not None:
            with debug_transaction(self, "COMMIT"), self.wrap_database_errors:
                execute(self.connection.pgconn, f"COMMIT; {WIPE}")
            self._wiped = True
        else:
            super()._commit()

    def _rollback(self) -> None:
        self._begin_pending = False
        super()._rollback()

    def _close(self) -> None:
        self._begin_pending = False
        if self.connection is not None and self.pool and not self._wiped:
            wipe(self.connection)
        self._wiped = False
        super()._close()

    def create_cursor(self, name: str | None = None) -> Any:
        self.begin_now()
        self._wiped = False
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
        self._begin_pending = self._wiped = False
        with self._noting_refusal(), self.wrap_database_errors:
            execute(self.connection.pgconn, begin_statement(self._tenant_here()))

    def cursor_of_question(self) -> Any:
        """A cursor for a question of which only the raw answer is read: where it stands alone, in one message."""
        if not (self.alone and self._begin_pending):
            return self.cursor()
        self.ensure_connection()
        self.validate_thread_sharing()
        return self.make_cursor(WholeTransaction(self))

    def ask_alone(self, question: str, parameters: Sequence[Any]) -> Any:
        """Ask within a transaction that ends with the answer; what is asked later begins another one."""
        self._begin_pending = self._wiped = False
        begin, end = begin_statement(self._tenant_here()), f"COMMIT; {WIPE}" if self.pool else "COMMIT"
        with self._noting_refusal(), debug_transaction(self, question), self.wrap_database_errors:
            answer = asked_alone(self.connection, begin, question, parameters, end)
        self._begin_pending, self._wiped, self._entered = True, bool(self.pool), True
        return answer

    def confirm(self) -> None:
        """Let the database have its say on the tenant, if nothing has asked it yet; raises what it has against it."""
        if self.refusal is not None:
            raise self.refusal
        if not self._entered:
            self.begin_now()

    @contextlib.contextmanager
    def _noting_refusal(self) -> Iterator[None]:
        """Whoever turns errors into answers further in does not hide that the tenant was not entered."""
        try:
            yield
        except DatabaseError as error:
            if isinstance(from_database(error), TenantMoved | TenantClosed):
                self.refusal = error
            raise

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
