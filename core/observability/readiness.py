"""Can this process do its work? One probe for each thing it leans on."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from functools import cache as remember

import structlog
from celery import current_app
from django.core.cache import cache
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from core.tenancy.levels import target_level
from core.tenancy.marks import tenant_apps
from core.tenancy.operator import database_aliases

from .tasks import ping

log = structlog.get_logger("yz.readiness")
WORKER_ANSWERS_WITHIN = 10
Probe = Callable[[], None]


class NotReady(Exception):
    """A probe's own finding, as opposed to an error on the way."""


def examine(*, deep: bool = False) -> dict[str, bool]:
    """What works, by name. ``deep`` sends a task through the broker and waits for a worker's answer."""
    return {name: _works(name, probe) for name, probe in _probes(deep)}


def _probes(deep: bool) -> Iterator[tuple[str, Probe]]:
    for alias in database_aliases():
        yield f"database:{alias}", lambda alias=alias: _database(alias)  # type: ignore[misc]
        yield f"migrations:{alias}", lambda alias=alias: _units(alias)  # type: ignore[misc]
    yield "migrations", _control_plane
    yield "cache", _cache
    yield "queue", _queue
    if deep:
        yield "worker", _worker


def _works(name: str, probe: Probe) -> bool:
    try:
        probe()
    except Exception as error:  # whatever is broken, the answer is "not ready"
        log.warning("not_ready", probe=name, error=f"{type(error).__name__}: {error}")
        return False
    return True


def _database(alias: str) -> None:
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT 1")


def _units(alias: str) -> None:
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT yz.units_behind(%s)", [target_level().fingerprint])
        (behind,) = cursor.fetchone()
    if behind:
        raise NotReady(f"{behind} placement units are not migrated")


@remember
def _control_plane() -> None:
    """Remembered once it passed: migrations are not taken back under a running process."""
    executor = MigrationExecutor(connections["default"])
    leaves = [key for key in executor.loader.graph.leaf_nodes() if key[0] not in tenant_apps()]
    if executor.migration_plan(leaves):
        raise NotReady("the control plane is not migrated")


def _cache() -> None:
    token = secrets.token_hex(8)
    cache.set("readiness", token, 10)
    if cache.get("readiness") is None:
        raise NotReady("the cache forgets")


def _queue() -> None:
    with current_app.connection_for_write() as connection:
        connection.ensure_connection(max_retries=1, timeout=2)


def _worker() -> None:
    ping.delay().get(timeout=WORKER_ANSWERS_WITHIN)
