"""Runs inside the django-tenants project: ``python -m benchmarks.inside_dt <task> <number>``; prints JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from statistics import median

import django

django.setup()

from customers.models import Client  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django_tenants.clone import CloneSchema  # noqa: E402
from django_tenants.utils import schema_exists  # noqa: E402


def timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def by_migrations(number: int) -> dict[str, float]:
    """The first one, which also reads the migrations from disk, is not counted."""
    stamp = time.time_ns()
    clients = [Client(schema_name=f"m{stamp}_{n}", name="m") for n in range(number + 1)]
    return {"median": median([timed(client.save) for client in clients][1:])}


def _template() -> None:
    if not schema_exists("template"):
        Client(schema_name="template", name="template").save()


def _clone(name: str) -> None:
    client = Client(schema_name=name, name="c")
    client.auto_create_schema = False
    client.save()
    CloneSchema().clone_schema("template", name)


def by_clone(number: int) -> dict[str, float]:
    _template()
    stamp = time.time_ns()
    return {"median": median(timed(lambda n=n: _clone(f"c{stamp}_{n}")) for n in range(number))}


def units(number: int) -> dict[str, float]:
    """Schemas by migrations, by its executor of several processes: many clones take longer than that."""

    def make() -> None:
        for n in range(number):
            client = Client(schema_name=f"unit_{n:05d}", name="u")
            client.auto_create_schema = False
            client.save()
            connection.cursor().execute(f"CREATE SCHEMA {client.schema_name}")
        call_command("migrate_schemas", executor="multiprocessing", tenant=True, verbosity=0)

    return {"total": timed(make)}


TASKS: dict[str, Callable[[int], dict[str, float]]] = {
    "create-migrations": by_migrations,
    "create-clone": by_clone,
    "units": units,
}

if __name__ == "__main__":
    print(json.dumps(TASKS[sys.argv[1]](int(sys.argv[2]))))
