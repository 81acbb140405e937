"""Every attack runs on the three placements, directly and through PgBouncer."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psycopg
import pytest
from django.db import connections

from core.tenancy import directory
from core.tenancy.models import Tenant
from core.tenancy.operator import connection_parameters, database_aliases
from core.tenancy.provisioning import create_tenant

from .pgbouncer import PgBouncer
from .shops import Shop, open_shop
from .world import World, populate

Companies = Callable[[str], tuple[Tenant, Tenant]]

#: Rows that an attack left as they were serve the next attack, too.
_intact: dict[str, tuple[World, list[Any]]] = {}


@pytest.fixture(scope="session")
def companies(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Companies:
    """Two companies of a placement; made once, populated afresh for each test."""
    made: dict[str, tuple[Tenant, Tenant]] = {}

    def find(level: str) -> tuple[Tenant, Tenant]:
        _intact.pop(level, None)  # whoever asks may change their rows
        if level not in made:
            alias = "annex" if level == "database" else "default"
            made[level] = tuple(  # type: ignore[assignment]
                create_tenant(name=name, slug=f"{name}-{level}", level=level, alias=alias) for name in ("alpha", "beta")
            )
        return made[level]

    return find


@pytest.fixture(scope="session")
def _pgbouncer(django_db_setup: None) -> Iterator[PgBouncer]:
    with TemporaryDirectory() as folder:
        pooler = PgBouncer(Path(folder), connections["default"].settings_dict)
        pooler.start()
        yield pooler
        pooler.stop()


@pytest.fixture(params=["shared", "schema", "database"])
def level(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["direct", "pgbouncer"])
def route(request: pytest.FixtureRequest, committed: None) -> Iterator[str]:
    if request.param == "direct":
        yield "direct"
        return
    pooler: PgBouncer = request.getfixturevalue("_pgbouncer")
    yield from _through(pooler)


@pytest.fixture
def pooled(committed: None, _pgbouncer: PgBouncer) -> Iterator[PgBouncer]:
    """For tests that are about the pooler itself."""
    for _ in _through(_pgbouncer):
        yield _pgbouncer


def _through(pooler: PgBouncer) -> Iterator[str]:
    direct = {alias: dict(connections[alias].settings_dict) for alias in database_aliases()}
    for alias, settings in direct.items():
        changed = {"HOST": "127.0.0.1", "PORT": pooler.port, "DISABLE_SERVER_SIDE_CURSORS": True}
        _point(alias, {**settings, **changed})
    yield "pgbouncer"
    for alias, settings in direct.items():
        _point(alias, settings)


def _point(alias: str, settings: dict[str, object]) -> None:
    connections[alias].close()
    # In place: connections of other threads are made from the same dictionary.
    connections[alias].settings_dict.clear()
    connections[alias].settings_dict.update(settings)


@pytest.fixture
def set_config_allowed(committed: None) -> Iterator[None]:
    """As on a managed server, where nobody may withhold ``set_config``: the signature stands alone."""
    function = "FUNCTION pg_catalog.set_config(text, text, boolean)"
    _as_superuser(f"GRANT EXECUTE ON {function} TO yz_app")
    yield
    _as_superuser(f"REVOKE EXECUTE ON {function} FROM yz_app")


def _as_superuser(statement: str) -> None:
    for alias in database_aliases():
        name = connection_parameters(alias)["dbname"]
        with psycopg.connect(os.environ["DATABASE_ADMIN_URL"], dbname=name, autocommit=True) as admin:
            admin.execute(statement.encode())


@pytest.fixture
def neighbours(level: str, committed: None, companies: Companies) -> tuple[Tenant, Tenant]:
    """Two companies of a placement, for what does not go through the database."""
    return companies(level)


@pytest.fixture
def world(level: str, route: str, companies: Companies) -> World:
    """Two companies whose rows the test may change."""
    return populate(*companies(level))


@pytest.fixture
def unharmed(level: str, route: str, companies: Companies) -> Iterator[World]:
    """The two companies; after the attack every row of both is what it was."""
    if level in _intact:
        world, before = _intact.pop(level)
    else:
        world = populate(*companies(level))
        before = world.rows()
    yield world
    assert world.rows() == before
    _intact[level] = world, before


@pytest.fixture(scope="session")
def _shops(django_db_setup: None) -> dict[str, tuple[Shop, Shop]]:
    """Two shops of a placement; made once, for attacks that leave them as they are."""
    return {}


@pytest.fixture
def shops(level: str, route: str, _shops: dict[str, tuple[Shop, Shop]]) -> tuple[Shop, Shop]:
    directory.forget_all()
    if level not in _shops:
        _shops[level] = open_shop(level, "gamma"), open_shop(level, "delta")
    return _shops[level]
