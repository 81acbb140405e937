"""Placement units: schemas that hold the tables of a pool of tenants, of one tenant, or of nobody yet."""

from __future__ import annotations

import uuid
from typing import Any, Literal

from psycopg import sql

from .kernel import install_kernel
from .levels import Level, render, sources_digest, target_level
from .operator import Connection, as_owner

Kind = Literal["pool", "own", "spare"]
DEFAULT_POOL = "p00"
#: Above this, catalogue scans of DDL and backups grow noticeably: open another database instead.
OWN_SCHEMAS_PER_DATABASE = 200

#: Indexes of empty tables are not worth planning workers for.
_MAKE = """
    CREATE SCHEMA {schema};
    GRANT USAGE ON SCHEMA {schema} TO yz_app;
    SET LOCAL search_path = {schema};
    SET LOCAL max_parallel_maintenance_workers = 0;
"""


class DatabaseFull(Exception):
    """A database holds as many own schemas as it should."""


def script_to_target(owner: Connection, start: Level, *, three_step: bool) -> str:
    """The SQL from ``start`` to the target, rendered once per deployment and kept in the database."""
    key = (start.fingerprint, target_level().fingerprint, sources_digest(), three_step)
    row = owner.execute(
        "SELECT script FROM yz.script WHERE (from_level, to_level, digest, three_step) = (%s, %s, %s, %s)",
        key,
    ).fetchone()
    if row:
        return str(row[0])
    script = render(start, three_step=three_step)
    owner.execute("INSERT INTO yz.script VALUES (%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING", (*key, script))
    remember_level(owner, target_level())
    return script


def remember_level(owner: Connection, level: Level) -> None:
    """Keep the list behind a fingerprint, so that a later release knows where a unit stands."""
    owner.execute(
        "INSERT INTO yz.level VALUES (%s, %s) ON CONFLICT DO NOTHING",
        (level.fingerprint, list(level.migrations)),
    )


def level_of(owner: Connection, fingerprint: str) -> Level:
    """The applied migrations behind a unit's fingerprint."""
    if not fingerprint:
        return Level(())
    row = owner.execute("SELECT migrations FROM yz.level WHERE fingerprint = %s", (fingerprint,)).fetchone()
    if row is None:
        raise LookupError(f"Unknown migration level {fingerprint!r}.")
    return Level(tuple(row[0]))


def create_unit(owner: Connection, schema: str, kind: Kind) -> None:
    """Create a unit's schema with every table at the target level, in one transaction."""
    script = script_to_target(owner, Level(()), three_step=False)
    made = sql.SQL(_MAKE).format(schema=sql.Identifier(schema)).as_string(owner)
    with owner.transaction():
        owner.execute((made + script).encode())
        owner.execute(
            "INSERT INTO yz.unit (schema_name, kind, level) VALUES (%s, %s, %s)",
            (schema, kind, target_level().fingerprint),
        )


def ensure_pool(alias: str, schema: str = DEFAULT_POOL) -> None:
    """Make sure that a pool exists in a database."""
    with as_owner(alias) as owner:
        install_kernel(owner)
        if not unit_exists(owner, schema):
            create_unit(owner, schema, "pool")


def unit_exists(owner: Connection, schema: str) -> bool:
    return owner.execute("SELECT 1 FROM yz.unit WHERE schema_name = %s", (schema,)).fetchone() is not None


def take_own_schema(owner: Connection, schema: str) -> None:
    """Give a tenant its own schema: a spare one renamed when there is one, else a new one.

    Does nothing when the schema is there already, so that an interrupted creation can be repeated.
    """
    if unit_exists(owner, schema):
        return
    _refuse_when_full(owner)
    if not _rename_spare(owner, schema):
        create_unit(owner, schema, "own")


def _refuse_when_full(owner: Connection) -> None:
    row = owner.execute("SELECT count(*) FROM yz.unit WHERE kind = 'own'").fetchone()
    if row and row[0] >= OWN_SCHEMAS_PER_DATABASE:
        raise DatabaseFull(f"{row[0]} own schemas: place further tenants in another database.")


def _rename_spare(owner: Connection, schema: str) -> bool:
    with owner.transaction():
        spare = owner.execute(
            "SELECT schema_name FROM yz.unit WHERE kind = 'spare' AND level = %s LIMIT 1 FOR UPDATE SKIP LOCKED",
            (target_level().fingerprint,),
        ).fetchone()
        if spare is None:
            return False
        owner.execute(
            "UPDATE yz.unit SET kind = 'own', schema_name = %s, updated_at = now() WHERE schema_name = %s",
            (schema, spare[0]),
        )
        owner.execute(sql.SQL("ALTER SCHEMA {} RENAME TO {}").format(*map(sql.Identifier, (spare[0], schema))))
        return True


def prepare_spares(alias: str, wanted: int) -> int:
    """Top up the empty schemas that wait for a tenant; returns how many were made."""
    made = 0
    with as_owner(alias) as owner:
        while _spares(owner) < wanted:
            create_unit(owner, f"spare_{uuid.uuid4().hex[:12]}", "spare")
            made += 1
    return made


def _spares(owner: Connection) -> int:
    row = owner.execute("SELECT count(*) FROM yz.unit WHERE kind = 'spare'").fetchone()
    return int(row[0]) if row else 0


def drop_unit(owner: Connection, schema: str) -> None:
    """Remove an own or spare schema with everything in it; a pool is never dropped."""
    with owner.transaction():
        gone = owner.execute(
            "DELETE FROM yz.unit WHERE schema_name = %s AND kind <> 'pool' RETURNING 1", (schema,)
        ).fetchone()
        if gone:
            owner.execute(sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(sql.Identifier(schema)))


def units(owner: Connection) -> list[dict[str, Any]]:
    """Every unit of a database with its level and state."""
    rows = owner.execute("SELECT schema_name, kind, level, state, error FROM yz.unit ORDER BY schema_name").fetchall()
    return [dict(zip(("schema", "kind", "level", "state", "error"), row, strict=True)) for row in rows]
