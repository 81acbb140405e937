"""Refuse to start under a database role that could get round row security."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError, connections

from core.tenancy.aliases import is_operator

#: What the application's role must not be or have, and how PostgreSQL tells.
POWERS = {
    "is a superuser": "r.rolsuper",
    "bypasses row security": "r.rolbypassrls",
    "may create roles": "r.rolcreaterole",
    "may create databases": "r.rolcreatedb",
    "may replicate": "r.rolreplication",
    "is a member of another role": "EXISTS (SELECT 1 FROM pg_auth_members m WHERE m.member = r.oid)",
    "owns tables": "EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid)",
    "owns the database": (
        "EXISTS (SELECT 1 FROM pg_database d WHERE d.datdba = r.oid AND d.datname = current_database())"
    ),
    "may create schemas": "has_database_privilege(r.oid, current_database(), 'CREATE')",
    "may create temporary tables": "has_database_privilege(r.oid, current_database(), 'TEMP')",
    "may create objects in a schema": (
        "EXISTS (SELECT 1 FROM pg_namespace n WHERE has_schema_privilege(r.oid, n.oid, 'CREATE'))"
    ),
}


@register(Tags.database)
def application_roles(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Look at the role of each database that is to be checked; start-up names them all."""
    return [message for alias in databases or () if not is_operator(alias) for message in check_role(alias)]


def check_role(alias: str) -> list[CheckMessage]:
    query = f"SELECT current_user, {', '.join(POWERS.values())} FROM pg_roles r WHERE r.rolname = current_user"  # noqa: S608
    try:
        with connections[alias].cursor() as cursor:
            cursor.execute(query)
            role, *held = cursor.fetchone()
    except DatabaseError as error:
        return [Error(f"Database {alias!r} cannot be asked: {error}", id="yz.E011")]
    return [
        Error(
            f"The database role {role!r} of {alias!r} {power}.",
            hint="Run the application as yz_app; only the operator's URL may change tables.",
            id="yz.E010",
        )
        for power, is_held in zip(POWERS, held, strict=True)
        if is_held
    ]
