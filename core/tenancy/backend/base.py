"""Django's PostgreSQL back end, whose BEGIN carries the tenant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.backends.postgresql.psycopg_any import register_tzloader
from django.db.backends.utils import debug_transaction

from ..identity import begin_statement
from .features import DatabaseFeatures
from .gathering import GatheringWrapper
from .introspection import DatabaseIntrospection
from .kept import plans_of
from .schema import TenantSchemaEditor
from .sending import WIPE
from .whole import WholeTransaction, asked_alone


class DatabaseWrapper(GatheringWrapper):
    """What is asked and written within such a transaction: in as few messages as it takes."""

    SchemaEditorClass = TenantSchemaEditor
    features_class = DatabaseFeatures
    introspection_class = DatabaseIntrospection
    #: Whether the questions that are asked now are all that their transaction is for.
    alone = False

    def create_cursor(self, name: str | None = None) -> Any:
        self.ready_to_ask()
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

    def asked(
        self,
        question: str,
        parameters: Sequence[Any],
        *,
        about: tuple[str, UUID] | None = None,
        often: bool = False,
    ) -> Any:
        """The cursor of a question of which only the raw answer is read.

        Where the question stands alone, it is all of its transaction; where the record that it is ``about`` was
        written just before, it goes along. Of what is asked ``often`` sessions keep the plan; its values are then known
        to whoever else uses the session.
        """
        if about and self.gathered.answers(question, about):
            return self.ask_along(question, parameters, about)
        cursor = self._cursor_alone(often) if self.alone and self._begin_pending else self.cursor()
        cursor.execute(question, parameters)
        return cursor

    def _cursor_alone(self, often: bool) -> Any:
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
