"""Runs inside the platform's project: ``python -m benchmarks.inside_yz <task> <number>``; prints JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from statistics import median

import django

django.setup()

from core.tenancy.lifecycle.artefact import open_artefact  # noqa: E402
from core.tenancy.lifecycle.backup import back_up, backup_path  # noqa: E402
from core.tenancy.lifecycle.restore import Copy, restore_as_new  # noqa: E402
from core.tenancy.models import Tenant  # noqa: E402
from core.tenancy.operator import Connection, as_owner  # noqa: E402
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
            for n in range(number):
                create_unit(owner, f"unit_{n:05d}", "own")

    return {"total": timed(make)}


def pool(tenants: int, rows: int = 20) -> dict[str, float]:
    """A pool with that many tenants, each with rows in the table that will change."""
    plan = default_plan()

    def make() -> None:
        new = [Tenant(slug=f"p{n:06d}", name="p", subscription_plan=plan, life_cycle="ready") for n in range(tenants)]
        Tenant.objects.using(CONTROL).bulk_create(new, batch_size=2000)
        with as_owner("default") as owner:
            owner.execute("INSERT INTO yz.resident SELECT id, 'p00', 1, 'active' FROM tenancy_tenant")
            fill(owner, "SELECT id FROM tenancy_tenant", rows)

    return {"total": timed(make)}


def fill(owner: Connection, tenants: str, rows: int, table: str = "a0_a0m0") -> None:
    """Give the tenants that a query names their rows, in the table that is read and that will change."""
    owner.execute(
        f"INSERT INTO p00.{table} (tenant_id, id, created_at, updated_at, version, custom, name, code, amount,"
        " status, note, active, happened_at) SELECT t.id, gen_random_uuid(), now(), now(), 1, '{}', 'n', g,"
        f" 1, 'new', '', true, now() FROM ({tenants}) t, generate_series(1, {rows:d}) g".encode()
    )
    owner.execute(f"VACUUM ANALYZE p00.{table}".encode())


def backup(number: int) -> dict[str, float]:
    """Backups of a small company in the pool, and the same one brought up beside itself."""
    tenant = create_tenant(name="small", slug="small")
    with as_owner("default") as owner:
        fill(owner, f"SELECT '{tenant.id}'::uuid AS id", 100, table="a1_a1m0")
    path = backup_path(tenant)
    saving = min(timed(lambda: back_up(tenant, path)) for _ in range(number))
    with open_artefact(path) as artefact:
        copies = [Copy(f"copy-{n}", "copy", "", "shared", "default", outgoing_blocked=True) for n in range(number)]
        restoring = min(timed(lambda c=c: restore_as_new(artefact, c, lambda step: None)) for c in copies)
    return {"saving": saving, "restoring": restoring}


TASKS: dict[str, Callable[[int], dict[str, float]]] = {
    "create-shared": lambda number: create(number, "shared"),
    "create-schema": lambda number: create(number, "schema"),
    "create-spare": spare,
    "units": units,
    "pool": pool,
    "backup": backup,
}

if __name__ == "__main__":
    print(json.dumps(TASKS[sys.argv[1]](int(sys.argv[2]))))
