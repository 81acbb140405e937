"""Install the isolation kernel (schema ``yz``) in a database."""

from __future__ import annotations

from pathlib import Path
from typing import LiteralString

from django.conf import settings
from psycopg import sql

from .operator import Connection

_SQL = Path(__file__).parent / "sql"
KERNEL_SQL = "\n".join((_SQL / name).read_text(encoding="utf-8") for name in ("kernel.sql", "search.sql"))
FOUNDING_SQL = (_SQL / "founding.sql").read_text(encoding="utf-8")

#: Control-plane tables that the application only reads: who the companies are is the operator's business.
READ_ONLY_CONTROL_TABLES = (
    "tenancy_tenant",
    "tenancy_domain",
    "tenancy_move",
    "billing_subscriptionplan",
    "legal_legalvalue",
    "console_sighting",
    "console_seenunit",
    "django_migrations",
)
#: To which the application only adds: what was asked of the operator, by whom, and what came of it.
GROWING_CONTROL_TABLES = ("console_act",)


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
    _revoke(owner, "INSERT, UPDATE, DELETE", READ_ONLY_CONTROL_TABLES)
    _revoke(owner, "UPDATE, DELETE", GROWING_CONTROL_TABLES)


def _revoke(owner: Connection, rights: LiteralString, tables: tuple[str, ...]) -> None:
    for table in tables:
        name = sql.Identifier("public", table)
        owner.execute(sql.SQL("REVOKE {} ON {} FROM yz_app").format(sql.SQL(rights), name))
