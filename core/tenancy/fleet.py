"""Bring every placement unit of every database to the target level.

One transaction per unit, several at a time; a unit's level is written in the transaction
that changed its tables, so a run killed at any point is simply run again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import groupby

import psycopg
from psycopg import sql

from .levels import target_level
from .operator import Connection, as_owner
from .units import level_of, script_to_target

LOCK_TIMEOUT = "3s"
ATTEMPTS = 5


@dataclass
class FleetReport:
    """What a run did: units already there, units brought there, units that refused and why."""

    current: int = 0
    migrated: int = 0
    failed: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Batch:
    """Units of one database that need the same script."""

    alias: str
    schemas: list[str]
    script: str


Progress = Callable[[str, str], None]


def migrate_fleet(alias: str, *, workers: int = 2, progress: Progress = lambda schema, outcome: None) -> FleetReport:
    """Migrate the units of one database; ``progress`` is told ``(schema, outcome)`` for each."""
    report = FleetReport()
    with as_owner(alias) as owner:
        report.current = _count_current(owner)
        batches = list(_batches(alias, owner))
    for batch in batches:
        for schema, error in _run(batch, workers):
            progress(schema, error or "migrated")
            if error:
                report.failed[schema] = error
            else:
                report.migrated += 1
    return report


def _count_current(owner: Connection) -> int:
    row = owner.execute("SELECT count(*) FROM yz.unit WHERE level = %s", (target_level().fingerprint,)).fetchone()
    return int(row[0]) if row else 0


def _batches(alias: str, owner: Connection) -> Iterator[_Batch]:
    rows = owner.execute(
        "SELECT level, kind <> 'pool', schema_name FROM yz.unit WHERE level <> %s ORDER BY 1, 2, 3",
        (target_level().fingerprint,),
    ).fetchall()
    for (fingerprint, three_step), group in groupby(rows, key=lambda row: (row[0], row[1])):
        schemas = [schema for *_, schema in group]
        # Rendering may look constraints up by name: let it look where these units are.
        script = script_to_target(owner, level_of(owner, fingerprint), three_step=three_step)
        yield _Batch(alias, schemas, script)


def _run(batch: _Batch, workers: int) -> Iterator[tuple[str, str]]:
    """Yield each schema with its error, or an empty text when it was migrated."""
    share = [batch.schemas[start::workers] for start in range(min(workers, len(batch.schemas)))]
    with ThreadPoolExecutor(max_workers=max(1, len(share))) as pool:
        for outcomes in pool.map(lambda schemas: _replay_all(batch, schemas), share):
            yield from outcomes


def _replay_all(batch: _Batch, schemas: list[str]) -> list[tuple[str, str]]:
    with as_owner(batch.alias) as owner:
        return [(schema, _replay(owner, schema, batch.script)) for schema in schemas]


def _replay(owner: Connection, schema: str, script: str) -> str:
    for attempt in range(1, ATTEMPTS + 1):
        try:
            replay_in(owner, schema, script)
        except psycopg.errors.LockNotAvailable as error:
            if attempt == ATTEMPTS:
                return _fail(owner, schema, error)
        except psycopg.Error as error:
            return _fail(owner, schema, error)
        else:
            return ""
    raise AssertionError("unreachable")


def replay_in(owner: Connection, schema: str, script: str) -> None:
    """Run a script in one unit and record the new level, in the same transaction."""
    done = sql.SQL(
        "UPDATE yz.unit SET level = {}, state = 'ready', error = '', updated_at = now() WHERE schema_name = {}"
    ).format(target_level().fingerprint, schema)
    message = sql.SQL("BEGIN; SET LOCAL lock_timeout = {}; SET LOCAL search_path = {}; ").format(
        LOCK_TIMEOUT, sql.Identifier(schema)
    )
    try:
        # One message: a unit costs one round trip.
        owner.execute((message.as_string(owner) + script + "\n" + done.as_string(owner) + "; COMMIT").encode())
    except psycopg.Error:
        owner.execute("ROLLBACK")
        raise


def _fail(owner: Connection, schema: str, error: psycopg.Error) -> str:
    text = str(error).splitlines()[0]
    owner.execute(
        "UPDATE yz.unit SET state = 'failed', error = %s, updated_at = now() WHERE schema_name = %s",
        (text, schema),
    )
    return text
