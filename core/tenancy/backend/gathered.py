"""Statements that wait for each other, to be sent as one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

#: Questions of which it is remembered what they name.
KEPT = 2_000


class Row(NamedTuple):
    """One record of a table."""

    table: str
    id: UUID


class Write(NamedTuple):
    """A statement that writes one row and tells nothing back."""

    row: Row
    sql: str
    parameters: Sequence[Any]


class Gathered:
    """Writes to different tables, of which nothing is returned: none of them sees what another one does."""

    def __init__(self, *, open_to_more: bool = False) -> None:
        self.writes: dict[str, Write] = {}
        self.is_open = open_to_more

    def takes(self, table: str) -> bool:
        """Whether a write to the table can wait for the others; a second one to the same must see the first."""
        return self.is_open and table not in self.writes

    def add(self, write: Write) -> None:
        self.writes[write.row.table] = write

    def answers(self, question: str, about: tuple[str, UUID]) -> bool:
        """Whether a question about this record can be one statement with them, which sees nothing of what it writes.

        Of all that is written it may read this very record alone, and that from one place.
        """
        rows = [write.row for write in self.writes.values()]
        return bool(rows) and all(_named(question, row.table) == int(row == about) for row in rows)

    def taken(self) -> tuple[str, list[Any]]:
        """All of them as one statement with its parameters; nothing waits any more."""
        *others, last = self.writes.values()
        return self._behind([f"yz_{number} AS ({each.sql})" for number, each in enumerate(others)], last.sql)

    def asked(self, question: str, parameters: Sequence[Any], about: tuple[str, UUID]) -> tuple[str, list[Any]]:
        """The same with a question that they can answer behind them: it finds its record under the table's name."""
        table, _ = about
        steps = [
            f'"{table}" AS ({each.sql} RETURNING *)' if each.row.table == table else f"yz_{number} AS ({each.sql})"
            for number, each in enumerate(self.writes.values())
        ]
        statement, values = self._behind(steps, question)
        return statement, [*values, *parameters]

    def _behind(self, steps: Iterable[str], last: str) -> tuple[str, list[Any]]:
        values = [value for write in self.writes.values() for value in write.parameters]
        self.writes = {}
        before = ", ".join(steps)
        return f"WITH {before} {last}" if before else last, values


@lru_cache(maxsize=KEPT)
def _named(question: str, table: str) -> int:
    """How often a question names the table, beside its columns."""
    return len(re.findall(rf'\b{re.escape(table)}\b(?!"\.)', question))
