"""One attempt: a statement of the application's role, what should answer it, and what did."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg
from psycopg.abc import Query

from ..errors import FORGED_IDENTITY, NO_CONTEXT
from ..operator import Connection

DENIED = "42501"
FOREIGN_KEY = "23503"
UNIQUE = "23505"

__all__ = ["DENIED", "FOREIGN_KEY", "FORGED_IDENTITY", "NO_CONTEXT", "UNIQUE", "Family", "Prober"]


@dataclass
class Family:
    """Attempts of one kind, as the report tells them."""

    key: str
    attempts: int = 0
    breaches: list[str] = field(default_factory=list)


class Prober:
    """Runs attempts on one connection; each is undone before the next."""

    def __init__(self, connection: Connection, families: dict[str, Family]) -> None:
        self._connection, self._families = connection, families

    @contextmanager
    def claiming(self, identity: str) -> Iterator[None]:
        """A transaction that presents this identity, and is never committed."""
        self._connection.execute("BEGIN")
        try:
            if identity:
                self._connection.execute(identity.encode())
            yield
        finally:
            self._connection.execute("ROLLBACK")

    def must_fail(self, family: str, where: str, statement: Query, *sqlstates: str) -> None:
        """The database must refuse with one of these errors."""
        outcome = self._outcome(statement)
        self._note(family, where, outcome in sqlstates, outcome)

    def must_touch(self, family: str, where: str, statement: Query, rows: int, *, or_fail: str = "") -> None:
        """The database must find exactly so many rows; ``or_fail`` is an error that tells as little."""
        outcome = self._outcome(statement, finish=False)
        self._note(family, where, outcome in (rows, or_fail), outcome)

    def _note(self, family: str, where: str, held: bool, outcome: object) -> None:
        entry = self._families.setdefault(family, Family(family))
        entry.attempts += 1
        if not held:
            entry.breaches.append(f"{where}: {outcome}")

    def _outcome(self, statement: Query, *, finish: bool = True) -> Any:
        """The number of rows, or the error's code; ``finish`` asks the foreign keys, which wait for the end."""
        try:
            with self._connection.transaction(force_rollback=True):
                rows = self._connection.execute(statement).rowcount
                if finish:
                    self._connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
        except psycopg.Error as error:
            return error.sqlstate
        return rows
