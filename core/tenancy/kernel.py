"""Install the isolation kernel (schema ``yz``) in a database."""

from __future__ import annotations

from pathlib import Path
from typing import LiteralString

from django.apps import apps
from django.conf import settings
from psycopg import sql

from .operator import Connection

_SQL = Path(__file__).parent / "sql"
KERNEL_SQL = "\n".join((_SQL / name).read_text(encoding="utf-8") for name in ("kernel.sql", "search.sql"))
FOUNDING_SQL = (_SQL / "founding.sql").read_text(encoding="utf-8")

#: Whom the application serves is the operator's business: a model of the control plane says with
#: ``APPLICATION_ONLY`` what is left to the application, and this is what is taken from it.
DENIED: dict[str, LiteralString] = {"reads": "INSERT, UPDATE, DELETE", "adds": "UPDATE, DELETE"}


def install_kernel(owner: Connection) -> None:
    """Create or refresh the kernel's tables and functions, and make the signing key known."""
    with owner.transaction():
        # Two deployments at once would collide on CREATE OR REPLACE.
        owner.execute("SELECT pg_advisory_xact_lock(hashtextextended('yz.install', 0))")
        owner.execute(KERNEL_SQL.encode())
        owner.execute(
            "INSERT INTO yz.signing_key (key) VALUES (%s) ON CONFLICT DO NOTHING",
            [bytes.fromhex(settings.TENANT_SIGNING_KEY)],
        )


def equip_control_plane(owner: Connection) -> None:
    """Companies can be founded in it; the application may use it, but not change who the companies are."""
    owner.execute(FOUNDING_SQL.encode())
    owner.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO yz_app")
    owner.execute("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO yz_app")
    _revoke(owner, DENIED["reads"], "django_migrations")
    for model in apps.get_models():
        if left := getattr(model, "APPLICATION_ONLY", None):
            _revoke(owner, DENIED[left], model._meta.db_table)


def _revoke(owner: Connection, rights: LiteralString, table: str) -> None:
    name = sql.Identifier("public", table)
    owner.execute(sql.SQL("REVOKE {} ON {} FROM yz_app").format(sql.SQL(rights), name))
