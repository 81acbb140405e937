"""Throwaway databases for a test process, on the servers that the environment names."""

from __future__ import annotations

import psycopg
from django.core.management import call_command
from django.db import connections
from psycopg import sql

from core.tenancy.aliases import operator_alias
from core.tenancy.operator import connection_parameters, database_aliases

#: What the operator of a fresh server does once; production does it by the same statements (docs/operations.md).
DATABASE_GRANTS = """
    REVOKE ALL ON DATABASE {database} FROM PUBLIC;
    GRANT CONNECT ON DATABASE {database} TO yz_app;
    GRANT ALL ON DATABASE {database} TO yz_operator, yz_owner
"""
SCHEMA_GRANTS = """
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO yz_app;
    ALTER SCHEMA public OWNER TO yz_owner
"""


def create_databases(admin_url: str, suffix: str) -> None:
    """Create one empty database per alias, point Django at them and migrate them."""
    for alias in database_aliases():
        name = f"{connections[alias].settings_dict['NAME']}_{suffix}"
        with psycopg.connect(admin_url, autocommit=True) as admin:
            _create(admin, name)
        with psycopg.connect(admin_url, dbname=name, autocommit=True) as admin:
            admin.execute(SCHEMA_GRANTS.encode())
        for each in (alias, operator_alias(alias)):
            connections[each].close()
            connections[each].settings_dict["NAME"] = name
    call_command("migrate", verbosity=0)


def _create(admin: psycopg.Connection[tuple[object, ...]], name: str) -> None:
    database = sql.Identifier(name)
    admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(database))
    admin.execute(sql.SQL("CREATE DATABASE {}").format(database))
    for statement in DATABASE_GRANTS.split(";"):
        admin.execute(sql.SQL(statement).format(database=database))


def drop_databases(admin_url: str) -> None:
    """Remove the databases that ``create_databases`` made."""
    for alias in database_aliases():
        name = connection_parameters(alias)["dbname"]
        for each in (alias, operator_alias(alias)):
            connections[each].close()
        with psycopg.connect(admin_url, autocommit=True) as admin:
            admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
