"""Messages of whose answers only the refusals are of interest."""

from __future__ import annotations

from typing import Any

import psycopg
from psycopg import OperationalError
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, ExecStatus
from psycopg.pq.abc import PGconn

#: Forget whatever a session may hold.
WIPE = "RESET ROLE; RESET ALL"


def execute(server: PGconn, statements: str) -> None:
    """Send statements whose answers nobody reads, in one message; raises the error of the first that fails."""
    result = server.exec_(statements.encode()) if server.status == ConnStatus.OK else None
    if server.status != ConnStatus.OK:
        raise OperationalError(server.get_error_message())
    if result and result.status == ExecStatus.FATAL_ERROR:
        raise error_from_result(result)


def wipe(connection: Any) -> None:
    """Before a session goes back to its pool; one that cannot be wiped ends, and the pool makes another."""
    try:
        connection.rollback()
        execute(connection.pgconn, WIPE)
    except psycopg.Error:
        connection.close()
