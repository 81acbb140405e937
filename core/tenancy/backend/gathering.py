"""Writes that wait for each other, and for the question that is asked of what was written."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS
from psycopg.pq import PipelineStatus

from .entering import EnteringWrapper
from .gathered import Gathered, Row, Write
from .sending import OneStatement


class GatheringWrapper(EnteringWrapper):
    """Sends as one statement what can be one, and waits for no answer in between where it cannot."""

    def __init__(self, settings_dict: dict[str, Any], alias: str = DEFAULT_DB_ALIAS) -> None:
        super().__init__(settings_dict, alias)
        self.gathered = Gathered()
        self._block = contextlib.ExitStack()

    @contextlib.contextmanager
    def together(self) -> Iterator[None]:
        """What is written in the block is sent with it; of a block inside of another one, with that."""
        if self.gathered.is_open:
            yield
            return
        self.ensure_connection()
        self.begin_now()
        with self.wrap_database_errors, contextlib.ExitStack() as self._block:
            self.gathered = Gathered(open_to_more=True)
            try:
                yield
                self.send_gathered()
            finally:
                self.gathered = Gathered()

    def write(self, row: Row, statement: str, parameters: Sequence[Any]) -> None:
        """Send a write of which nothing is returned, or let it wait for others of the block."""
        if self.gathered.takes(row.table):
            self.gathered.add(Write(row, statement, parameters))
            return
        self._wait_no_more()
        self.send_gathered()
        self._send(statement, parameters)

    def send_gathered(self) -> None:
        """Send what waits, as one statement: before any other is sent, and at the end of the block."""
        if self.gathered.writes:
            self._send(*self.gathered.taken())

    def ask_along(self, question: str, parameters: Sequence[Any], about: tuple[str, UUID]) -> Any:
        """The cursor of a question that is one statement with the writes that wait (``gathered.answers``)."""
        statement, values = self.gathered.asked(question, parameters, about)
        cursor = self._cursor_of_one()
        cursor.execute(statement, values)
        return cursor

    def ready_to_ask(self) -> None:
        """Whatever is asked from here on finds what was written before."""
        self.begin_now()
        self._wiped = False
        self._wait_no_more()
        self.send_gathered()

    def _send(self, statement: str, parameters: Sequence[Any]) -> None:
        with self._cursor_of_one() as cursor:
            cursor.execute(statement, parameters)

    def _cursor_of_one(self) -> Any:
        """For a statement of which no row is read into Python."""
        if self._waits_for_none():
            return self.cursor()
        self.ensure_connection()
        self.validate_thread_sharing()
        self.begin_now()
        self._wiped = False
        cursor: Any = OneStatement(self.connection)
        return self.make_debug_cursor(cursor) if self.queries_logged else self.make_cursor(cursor)

    def _wait_no_more(self) -> None:
        """There is more than one statement in the block: their answers are read at its end."""
        if self.gathered.is_open and not self._waits_for_none():
            self._block.enter_context(self.connection.pipeline())

    def _waits_for_none(self) -> bool:
        return self.connection is not None and self.connection.pgconn.pipeline_status != PipelineStatus.OFF
