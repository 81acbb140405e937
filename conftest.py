"""Fixtures of the whole suite: real databases, tenants of every placement."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest

ADMIN_URL = os.environ.get("DATABASE_ADMIN_URL", "")
#: Folders whose modules take minutes. Those that look for a company in every schema go before those that leave many.
LONG = (
    "tests/e2e/",
    "api/tests/console/",
    "sectors/yoozak/demo/",
    "tests/lifecycle/",
    "tests/packages/",
    "tests/jobs/",
    "tests/openapi/",
    "tests/isolation/",
    "tests/egress/",
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long comes first, each folder in one go: no process is left alone with it at the end.

    Within a folder, and in all others, the order stays the random one.
    """
    items.sort(key=lambda item: next((n for n, folder in enumerate(LONG) if item.nodeid.startswith(folder)), len(LONG)))


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: object, worker_id: str) -> Iterator[None]:
    """Each test process has its own databases; pytest-django's single one would not do."""
    from core.testing.databases import create_databases, drop_databases
    from tools.supervisor.roles import create_database

    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        create_databases(ADMIN_URL, f"test_{worker_id}", create_database)
        yield
        drop_databases(ADMIN_URL)


@pytest.fixture(scope="session")
def worker_id(request: pytest.FixtureRequest) -> str:
    return str(getattr(request.config, "workerinput", {}).get("workerid", "main"))


@pytest.fixture
def committed(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """Real commits, for threads and crashes. Tests keep apart by working on tenants of their own."""
    from django.db import connections

    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        yield
        connections.close_all()


@pytest.fixture
def new_tenant(committed: None) -> Callable[..., object]:
    """Create a committed tenant: ``new_tenant()``, ``new_tenant("schema")``, ``new_tenant("database")``."""
    from core.tenancy.provisioning import create_tenant

    def create(level: str = "shared", **fields: object) -> object:
        slug = f"t{uuid4().hex[:12]}"
        fields.setdefault("name", f"Société {slug}")
        alias = "annex" if level == "database" else "default"
        return create_tenant(slug=slug, level=level, alias=alias, host=f"{slug}.localhost", **fields)  # type: ignore[arg-type]

    return create


@pytest.fixture
def live_tenant(new_tenant: Callable[..., object]) -> object:
    """A committed tenant of the shared pool."""
    return new_tenant()


@pytest.fixture(scope="session")
def _house_tenant(django_db_setup: None, django_db_blocker: object) -> object:
    from core.tenancy.provisioning import create_tenant

    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        return create_tenant(name="Maison", slug="maison", host="maison.localhost")


@pytest.fixture
def tenant(_house_tenant: object, db: None) -> Iterator[object]:
    """A tenant that is entered for the whole test and rolled back after it: the cheap default."""
    from core.tenancy.context import tenant_context

    with tenant_context(_house_tenant):  # type: ignore[arg-type]
        yield _house_tenant


@pytest.fixture
def actor() -> object:
    """Somebody who works here."""
    from core.kernel.actors import Actor

    return Actor(kind="person", profile_id=uuid4(), name="Salma Idrissi", role="ADMIN")
