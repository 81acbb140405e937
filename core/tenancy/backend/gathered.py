"""Statements that wait for each other, to be sent as one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class Gathered:
    """Writes to different tables, of which nothing is returned: none of them sees what another one does."""

    def __init__(self, *, open_to_more: bool = False) -> None:
        self.statements: dict[str, tuple[str, Sequence[Any]]] = {}
        self._open = open_to_more

    def takes(self, table: str) -> bool:
        """Whether a write to the table can wait for the others; a second one to the same must see the first."""
        return self._open and table not in self.statements

    def taken(self) -> tuple[str, list[Any]]:
        """All of them as one statement with its parameters; nothing waits any more."""
        statements, self.statements = list(self.statements.values()), {}
        *others, last = (statement for statement, _ in statements)
        steps = ", ".join(f"yz_{number} AS ({statement})" for number, statement in enumerate(others))
        parameters = [value for _, values in statements for value in values]
        return f"WITH {steps} {last}" if steps else last, parameters
