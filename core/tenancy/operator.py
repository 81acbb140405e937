"""Connections of the platform's operator: the only ones that may change tables.

They are plain psycopg connections: schema work replays SQL text, copies rows and
drives replication, none of which the ORM helps with.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.core.exceptions import ImproperlyConfigured
from django.db import connections

from .aliases import is_operator, operator_alias

Connection = psycopg.Connection[Any]


def database_aliases() -> list[str]:
    """Every database that may hold tenants, the control plane's first."""
    return sorted((a for a in connections if not is_operator(a)), key=lambda a: (a != "default", a))


def connection_parameters(alias: str) -> dict[str, Any]:
    """Host, port, database, user and password of an alias, as libpq names them."""
    settings = connections[alias].settings_dict
    names = {"HOST": "host", "PORT": "port", "NAME": "dbname", "USER": "user", "PASSWORD": "password"}
    return {libpq: settings[django] for django, libpq in names.items() if settings[django]}


def connect_operator(alias: str) -> Connection:
    """Open an operator's connection in autocommit mode, under the operator's own role."""
    try:
        parameters = connection_parameters(operator_alias(alias))
    except Exception as error:
        raise ImproperlyConfigured(f"No DATABASE_OPERATOR_URL for database {alias!r}.") from error
    return psycopg.connect(**parameters, autocommit=True, prepare_threshold=None)


def connect_application(alias: str) -> Connection:
    """Open a connection under the application's role: whatever it reads obeys row security."""
    return psycopg.connect(**connection_parameters(alias), autocommit=True, prepare_threshold=None)


def owner_session(alias: str) -> Connection:
    """This thread's own operator connection, acting as ``yz_owner``: opened once, for many small acts."""
    session = connections[operator_alias(alias)]
    session.ensure_connection()
    connection: Connection = session.connection
    return connection


@contextmanager
def as_owner(alias: str) -> Iterator[Connection]:
    """A connection that acts as ``yz_owner``, the role that owns every table."""
    with connect_operator(alias) as connection:
        connection.execute("SET ROLE yz_owner")
        yield connection
