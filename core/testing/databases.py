"""Throwaway databases for a test process, on the servers that the environment names."""

from __future__ import annotations

import os
from collections.abc import Callable

import psycopg
from django.core.management import call_command
from django.db import connections
from psycopg import sql

from core.tenancy.aliases import operator_alias
from core.tenancy.operator import connection_parameters, database_aliases

CreateDatabase = Callable[[str, str], None]


def create_databases(admin_url: str, suffix: str, create: CreateDatabase) -> None:
    """Make one empty database per alias, point Django at them and migrate them.

    ``create(admin_url, name)`` makes a database with the privileges of production.
    """
    for alias in database_aliases():
        name = f"{connections[alias].settings_dict['NAME']}_{suffix}"
        _drop(admin_url, name)
        create(admin_url, name)
        for each in (alias, operator_alias(alias)):
            connections[each].close()
            connections[each].settings_dict["NAME"] = name
    call_command("migrate", verbosity=0)


def database_urls() -> dict[str, str]:
    """Environment of another process that is to work on the databases of this one."""
    urls = {}
    for name, url in os.environ.items():
        if name.startswith(("DATABASE_URL", "DATABASE_OPERATOR_URL")):
            alias = "annex" if name.endswith("ANNEX") else "default"
            urls[name] = f"{url.rpartition('/')[0]}/{connections[alias].settings_dict['NAME']}"
    return urls


def drop_databases(admin_url: str) -> None:
    """Remove the databases that ``create_databases`` made."""
    for alias in database_aliases():
        for each in (alias, operator_alias(alias)):
            connections[each].close()
        _drop(admin_url, connection_parameters(alias)["dbname"])


def _drop(admin_url: str, name: str) -> None:
    with psycopg.connect(admin_url, autocommit=True) as admin:
        admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
