"""How far a placement unit is migrated, and the SQL that takes it further.

Migrations of tenant apps are rendered to SQL once, then replayed as text in every unit
that stands at the same level; nobody runs Django's migration engine per tenant.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.db import connections
from django.db.migrations import Migration, RunPython
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

from core.kernel import search

from .aliases import operator_alias
from .backend.schema import TenantSchemaEditor
from .marks import tenant_apps
from .router import rendering_tenant_tables

Key = tuple[str, str]


class UnreplayableMigration(Exception):
    """A tenant migration runs Python, which cannot be replayed as SQL over the fleet."""


@dataclass(frozen=True)
class Level:
    """A set of applied tenant migrations and its fingerprint; the empty one is ``""``."""

    migrations: tuple[str, ...]

    @property
    def fingerprint(self) -> str:
        if not self.migrations:
            return ""
        return hashlib.sha256("\n".join(self.migrations).encode()).hexdigest()[:16]


@cache
def _loader() -> MigrationLoader:
    return MigrationLoader(None)


def _name(key: Key) -> str:
    return f"{key[0]}.{key[1]}"


def _ordered() -> list[Key]:
    """Every migration on disk, dependencies first."""
    graph = _loader().graph
    seen: dict[Key, None] = {}
    for leaf in sorted(graph.leaf_nodes()):
        for key in graph.forwards_plan(leaf):
            seen.setdefault(key)
    return list(seen)


@cache
def target_level() -> Level:
    """Where every unit should be: all migrations of tenant apps found on disk."""
    return Level(tuple(sorted(_name(key) for key in _ordered() if key[0] in tenant_apps())))


@cache
def sources_digest() -> str:
    """Changes when any tenant migration on disk does; guards stored scripts against staleness."""
    digest = hashlib.sha256((Path(__file__).parent / "backend" / "schema.py").read_bytes())
    digest.update(Path(str(search.__file__)).read_bytes())
    for migration in (_loader().get_migration(*key) for key in _ordered() if key[0] in tenant_apps()):
        module = __import__(type(migration).__module__, fromlist=["Migration"])
        digest.update(Path(str(module.__file__)).read_bytes())
    return digest.hexdigest()[:16]


@cache
def render(applied: Level, *, three_step: bool, target: Level | None = None, alias: str = "default") -> str:
    """Render the SQL that takes a unit from ``applied`` to the target, as one script.

    It follows from the files on disk alone, and takes seconds: a process renders once for all its databases.
    ``target`` is this release's level unless an earlier one is asked for.
    Raises ``UnreplayableMigration`` for a migration that runs Python.
    """
    wanted = frozenset((target or target_level()).migrations)
    connection = connections[operator_alias(alias)]
    state, pending = _state_at(applied)
    script: list[str] = []
    with rendering_tenant_tables():
        for migration in pending:
            if _name((migration.app_label, migration.name)) not in wanted:
                continue
            _refuse_python(migration)
            editor = TenantSchemaEditor(connection, collect_sql=True, atomic=False)
            editor.three_step_columns = three_step
            with editor:
                state = migration.apply(state, editor, collect_sql=True)
            script += [line for line in editor.collected_sql if not line.startswith("--")]
    return "\n".join(script)


def _state_at(applied: Level) -> tuple[ProjectState, list[Migration]]:
    """The models as a unit of that level knows them, and the tenant migrations that it lacks.

    Everything known goes in before the first missing migration makes Django build model
    classes: from then on, each further model would build its neighbours again.
    """
    done = frozenset(applied.migrations)
    state = _loader().project_state([])
    pending = []
    for key in _ordered():
        migration = _loader().get_migration(*key)
        if key[0] in tenant_apps() and _name(key) not in done:
            pending.append(migration)
        else:
            state = migration.mutate_state(state, preserve=False)
    return state, pending


def _refuse_python(migration: Migration) -> None:
    if any(isinstance(operation, RunPython) for operation in migration.operations):
        raise UnreplayableMigration(
            f"{migration.app_label}.{migration.name} runs Python: write set-based SQL (RunSQL), "
            "which serves every tenant of a unit at once."
        )
