"""Messages of whose answers no row is read into Python."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import count
from typing import Any

import psycopg
from psycopg import Connection, OperationalError, generators
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, ExecStatus
from psycopg.pq.abc import PGconn, PGresult

#: Forget whatever a session may hold.
WIPE = "RESET ROLE; RESET ALL"
#: Statements that are known in PostgreSQL's own writing.
KEPT = 2_000


def execute(server: PGconn, statements: str) -> None:
    """Send statements whose answers nobody reads, in one message; raises the error of the first that fails."""
    result = server.exec_(statements.encode()) if server.status == ConnStatus.OK else None
    if server.status != ConnStatus.OK:
        raise OperationalError(server.get_error_message())
    if result and result.status == ExecStatus.FATAL_ERROR:
        raise error_from_result(result)


class OneStatement:
    """Stands where a cursor of the driver does; of the answer only ``pgresult`` is of interest.

    The driver's own cursor works a long statement with many values out anew each time that it is sent.
    """

    pgresult: PGresult | None = None

    def __init__(self, connection: Connection[Any]) -> None:
        self._connection = connection

    def execute(self, statement: str, parameters: Sequence[Any]) -> None:
        """Send it with its values beside it; raises what the database has against it."""
        adapting = Transformer(self._connection)
        values = adapting.dump_sequence(parameters, [PyFormat.AUTO] * len(parameters))
        server = self._connection.pgconn
        server.send_query_params(_numbered(statement), values, adapting.types, adapting.formats)
        (result,) = self._connection.wait(generators.execute(server))
        if result.status == ExecStatus.FATAL_ERROR:
            raise error_from_result(result)
        self.pgresult = result

    def close(self) -> None:
        """Nothing is held: the answer has arrived whole."""


@lru_cache(maxsize=KEPT)
def _numbered(statement: str) -> bytes:
    """With the places of values as PostgreSQL writes them."""
    places = count(1)
    return re.sub("%(.)", lambda found: f"${next(places)}" if found[1] == "s" else found[1], statement).encode()


def wipe(connection: Any) -> None:
    """Before a session goes back to its pool; one that cannot be wiped ends, and the pool makes another."""
    try:
        connection.rollback()
        execute(connection.pgconn, WIPE)
    except psycopg.Error:
        connection.close()
