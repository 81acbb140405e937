"""A question that is all of its transaction: BEGIN with the tenant, the question and COMMIT in one message."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from psycopg import ClientCursor, Connection
from psycopg.errors import error_from_result
from psycopg.generators import execute
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGresult

from ..waiting import while_waiting

if TYPE_CHECKING:
    from .base import DatabaseWrapper


class WholeTransaction:
    """Stands where a cursor of the driver does; of the answer only ``pgresult`` is of interest."""

    pgresult: PGresult | None = None

    def __init__(self, database: DatabaseWrapper, *, often: bool) -> None:
        self._database, self._often = database, often

    def execute(self, question: str, parameters: Sequence[Any]) -> None:
        self.pgresult = self._database.ask_alone(question, parameters, often=self._often)

    def close(self) -> None:
        """Nothing is held: the answer has arrived whole."""


def asked_alone(connection: Connection[Any], begin: str, question: str, parameters: Sequence[Any], end: str) -> Any:
    """The question's result; raises the error of the first statement that fails, after which nothing was done.

    Only the simple protocol takes several statements, and it takes no parameters: the driver writes them into the text.
    An error quotes the line in which it lies, so that the one with the signature stands by itself.
    """
    written = ClientCursor(connection).mogrify(question, parameters)
    connection.pgconn.send_query(f"{begin};\n{written};\n{end}".encode())
    while_waiting()
    results = connection.wait(execute(connection.pgconn))
    if results[-1].status == ExecStatus.FATAL_ERROR:
        raise error_from_result(results[-1])
    return next(result for result in reversed(results) if result.status == ExecStatus.TUPLES_OK)
