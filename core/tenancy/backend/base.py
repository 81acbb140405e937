"""Django's PostgreSQL back end, whose BEGIN carries the tenant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.db.backends.postgresql.psycopg_any import register_tzloader
from django.db.backends.utils import debug_transaction

from ..identity import begin_statement
from .entering import EnteringWrapper
from .features import DatabaseFeatures
from .gathered import Gathered
from .kept import plans_of
from .schema import TenantSchemaEditor
from .sending import WIPE
from .whole import WholeTransaction, asked_alone


class DatabaseWrapper(EnteringWrapper):
    """What is asked and written within such a transaction: in as few messages as it takes."""

    SchemaEditorClass = TenantSchemaEditor
    features_class = DatabaseFeatures
    #: Whether the questions that are asked now are all that their transaction is for.
    alone = False

    def __init__(self, settings_dict: dict[str, Any], alias: str = DEFAULT_DB_ALIAS) -> None:
        super().__init__(settings_dict, alias)
        self.gathered = Gathered()

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

    def cursor_of_question(self, *, often: bool = False) -> Any:
        """A cursor for a question of which only the raw answer is read: where it stands alone, in one message.

        Of what is asked ``often`` sessions keep the plan; its values are then known to whoever else uses the session.
        """
        if not (self.alone and self._begin_pending):
            return self.cursor()
        self.ensure_connection()
        self.validate_thread_sharing()
        return self.make_cursor(WholeTransaction(self, often=often))

    def ask_alone(self, question: str, parameters: Sequence[Any], *, often: bool) -> Any:
        """Ask within a transaction that ends with the answer; what is asked later begins another one."""
        self.hear_the_end()
        self._begin_pending = self._wiped = False
        with self._noting_refusal(), debug_transaction(self, question), self.wrap_database_errors:
            answer = self._asked_by_plan(question, parameters) if often else None
            if answer is None:
                answer = self._asked_whole(question, parameters)
        self._begin_pending = self._entered = True
        return answer

    def _asked_by_plan(self, question: str, parameters: Sequence[Any]) -> Any:
        ref = self._tenant_here()
        asked = question, tuple(parameters)
        return plans_of(self.connection).ask(self.connection, ref, asked, wiped=bool(self.pool)) if ref else None

    def _asked_whole(self, question: str, parameters: Sequence[Any]) -> Any:
        self.hear_the_end()
        begin, end = begin_statement(self._tenant_here()), f"COMMIT; {WIPE}" if self.pool else "COMMIT"
        answer = asked_alone(self.connection, begin, question, parameters, end)
        self._wiped = bool(self.pool)
        return answer

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
