"""Runs inside the platform's project: ``python -m benchmarks.inside_yz <task> <number>``; prints JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from statistics import median

import django

django.setup()

from core.tenancy.fleet import migrate_fleet  # noqa: E402
from core.tenancy.models import Tenant  # noqa: E402
from core.tenancy.operator import as_owner  # noqa: E402
from core.tenancy.provisioning import CONTROL, create_tenant, default_plan  # noqa: E402
from core.tenancy.units import create_unit, prepare_spares  # noqa: E402


def timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def create(number: int, level: str) -> dict[str, float]:
    create_tenant(name="warm", slug=f"warm-{level}-{time.time_ns()}", level=level)
    stamp = time.time_ns()
    each = [timed(lambda n=n: create_tenant(name="n", slug=f"{level}-{stamp}-{n}", level=level)) for n in range(number)]
    return {"median": median(each)}


def spare(number: int) -> dict[str, float]:
    prepare_spares("default", number + 1)
    return create(number, "schema")


def units(number: int) -> dict[str, float]:
    """Empty own schemas: what a deployment has to migrate."""

    def make() -> None:
        with as_owner("default") as owner:
            (have,) = owner.execute("SELECT count(*) FROM yz.unit WHERE kind <> 'pool'").fetchone() or (0,)
            for n in range(have, number):
                create_unit(owner, f"unit_{n:05d}", "own")

    return {"total": timed(make)}


def pool(number: int) -> dict[str, float]:
    """A pool with that many tenants, each with rows in the table that will change."""
    plan = default_plan()

    def make() -> None:
        tenants = [
            Tenant(slug=f"p{n:06d}", name="p", subscription_plan=plan, life_cycle="ready") for n in range(number)
        ]
        Tenant.objects.using(CONTROL).bulk_create(tenants, batch_size=2000, ignore_conflicts=True)
        with as_owner("default") as owner:
            owner.execute(
                "INSERT INTO yz.resident SELECT id, 'p00', 1, 'active' FROM tenancy_tenant ON CONFLICT DO NOTHING"
            )
            owner.execute("SET search_path = p00, public")
            owner.execute(
                "INSERT INTO a0_a0m0 (tenant_id, id, created_at, updated_at, version, custom, name, code, amount,"
                " status, note, active, happened_at) SELECT t.id, gen_random_uuid(), now(), now(), 1, '{}', 'n', g,"
                " 1, 'new', '', true, now() FROM tenancy_tenant t, generate_series(1, 20) g"
            )

    return {"total": timed(make)}


def migrate(workers: int) -> dict[str, float]:
    report = migrate_fleet("default", workers=workers)
    return {"migrated": report.migrated, "failed": len(report.failed)}


TASKS: dict[str, Callable[[int], dict[str, float]]] = {
    "create-shared": lambda number: create(number, "shared"),
    "create-schema": lambda number: create(number, "schema"),
    "create-spare": spare,
    "units": units,
    "pool": pool,
    "migrate": migrate,
}

if __name__ == "__main__":
    print(json.dumps(TASKS[sys.argv[1]](int(sys.argv[2]))))
