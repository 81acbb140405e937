"""Transactions that begin with their tenant, and sessions that forget it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

from django.db import DEFAULT_DB_ALIAS, DatabaseError, Error
from django.db.backends.postgresql import base
from django.db.backends.utils import debug_transaction

from ..context import current_tenant
from ..errors import TenantClosed, TenantMoved, from_database
from ..identity import TenantRef, begin_statement
from .kept import plans_of
from .sending import WIPE, execute, wipe


class EnteringWrapper(base.DatabaseWrapper):
    """Keeps psycopg in autocommit mode and sends BEGIN itself, just before the first query.

    Django offers ``_start_transaction_under_autocommit`` for this purpose (SQLite uses
    it), so no private method of the driver is overridden.
    """

    _begin_pending = False
    #: Nothing was said on the session since it was wiped.
    _wiped = False
    #: Whether the transaction has already been confirmed by the database, by a question that took it along.
    _entered = False

    def __init__(self, settings_dict: dict[str, Any], alias: str = DEFAULT_DB_ALIAS) -> None:
        super().__init__(settings_dict, alias)
        self.refusal: DatabaseError | None = None

    def _start_transaction_under_autocommit(self) -> None:
        self._begin_pending, self._entered, self.refusal = True, False, None

    def _set_autocommit(self, autocommit: bool) -> None:
        self._begin_pending = False
        if autocommit != self.connection.autocommit:
            self.hear_the_end()
            super()._set_autocommit(autocommit)

    def _commit(self) -> None:
        """What was never begun needs no end; a session of the pool is wiped in the same message.

        What lies behind an answer is heard on the session's way to its pool: nobody waits for it.
        """
        if not self.pool:
            self.hear_the_end()
        if self._begin_pending:
            self._begin_pending = False
        elif self.pool and self.connection is not None:
            with debug_transaction(self, "COMMIT"), self.wrap_database_errors:
                execute(self.connection.pgconn, f"COMMIT; {WIPE}")
            self._wiped = True
        else:
            super()._commit()

    def _rollback(self) -> None:
        self.hear_the_end()
        self._begin_pending = False
        super()._rollback()

    def is_usable(self) -> bool:
        self.hear_the_end()
        return super().is_usable()

    def _close(self) -> None:
        self._begin_pending = False
        with contextlib.suppress(Error):
            self.hear_the_end()
        if self.connection is not None and self.pool and not self._wiped:
            wipe(self.connection)
        self._wiped = False
        super()._close()

    def begin_now(self) -> None:
        """Send the pending BEGIN, if any; raises what the database has against the tenant.

        Past the driver's cursor, which would read the answer of each statement in it: a third of what entering takes.
        """
        self.hear_the_end()
        if not self._begin_pending:
            return
        self._begin_pending = self._wiped = False
        with self._noting_refusal(), self.wrap_database_errors:
            execute(self.connection.pgconn, begin_statement(self._tenant_here()))

    def hear_the_end(self) -> None:
        """Of a question whose answer came before its session was wiped."""
        if self.connection is not None and (plans := plans_of(self.connection)).unheard:
            with self.wrap_database_errors:
                self._wiped = plans.finish(self.connection)

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

    def _tenant_here(self) -> TenantRef | None:
        ref = current_tenant()
        return ref if ref is not None and ref.alias == self.alias else None
