"""Bring a backup of an earlier release to today's tables, aside, before anything is replaced."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from psycopg import sql

from ..levels import Level, render, target_level
from ..operator import Connection
from .artefact import Progress
from .errors import ArtefactTooRecent
from .loading import Source, load


def refuse_too_recent(migrations: list[str]) -> None:
    """Refuse a backup whose tables this release has never seen."""
    unknown = sorted(set(migrations) - set(target_level().migrations))
    if unknown:
        raise ArtefactTooRecent(migrations=", ".join(unknown))


@contextmanager
def staged(
    owner: Connection, tenant_id: UUID, migrations: list[str], source: Source, progress: Progress
) -> Iterator[str]:
    """A schema that nobody else can enter, with the backup's records migrated to this release's level.

    Its name is the tenant's, so that what a killed restore leaves behind is replaced by the next one.
    """
    schema = f"restore_{tenant_id.hex}"
    level = Level(tuple(migrations))
    _drop(owner, schema)
    try:
        owner.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(schema)))
        _run(owner, schema, render(Level(()), three_step=False, target=level))
        with owner.transaction():
            load(owner, schema, tenant_id, source, progress)
        progress("migrations")
        _run(owner, schema, render(level, three_step=True))
        yield schema
    finally:
        _drop(owner, schema)


def _run(owner: Connection, schema: str, script: str) -> None:
    with owner.transaction():
        owner.execute(sql.SQL("SET LOCAL search_path = {}").format(sql.Identifier(schema)))
        owner.execute(script.encode())


def _drop(owner: Connection, schema: str) -> None:
    owner.execute(sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(sql.Identifier(schema)))
