"""Runs inside the platform: ``python -m benchmarks.inside_files <few> <many> <imported>``; prints JSON.

Each export is written by a process of its own, whose largest size Linux remembers:
``python -m benchmarks.inside_files export <company> <format>``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import django

django.setup()

from business.catalog.resources import ProductResource  # noqa: E402
from business.orders.resources import OrderResource  # noqa: E402
from core.integrations import services  # noqa: E402
from core.integrations.exporting import Export  # noqa: E402
from core.integrations.formats import csv_lines, json_lines  # noqa: E402
from core.integrations.models import ImportRun  # noqa: E402
from core.integrations.workbook_writer import write_workbook  # noqa: E402
from core.jobs import running  # noqa: E402
from core.kernel.actors import Actor, ActorKind  # noqa: E402
from core.tenancy.context import tenant_context  # noqa: E402
from core.tenancy.models import Tenant  # noqa: E402
from core.tenancy.operator import as_owner  # noqa: E402
from core.tenancy.provisioning import create_tenant  # noqa: E402
from core.testing.databases import create_databases, database_urls, drop_databases  # noqa: E402
from tools.supervisor.roles import create_database  # noqa: E402

from .companies import company  # noqa: E402

ACTOR = Actor(ActorKind.SYSTEM, name="bench")
FORMATS = ("csv", "jsonl", "xlsx")


def export(slug: str, kind: str) -> dict[str, float]:
    """Seconds, and bytes of the process at its largest."""
    tenant = Tenant.objects.get(slug=slug)
    started = time.perf_counter()
    with tenant_context(tenant):
        wanted = Export(OrderResource, ACTOR, "fr")
        if kind == "xlsx":
            with tempfile.TemporaryFile() as out:
                write_workbook(wanted, out)
    if kind != "xlsx":
        for _ in _flowing(kind)(wanted, tenant.ref):
            pass
    return {"seconds": time.perf_counter() - started, "peak": _peak()}


def _peak() -> int:
    """Of this program alone: what ``getrusage`` tells is also that of the process which started it."""
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024


def _flowing(kind: str) -> Callable[..., Iterator[bytes]]:
    return csv_lines if kind == "csv" else json_lines


def exports(few: Tenant, many: Tenant) -> dict[str, list[dict[str, float]]]:
    return {kind: [_alone(tenant.slug, kind) for tenant in (few, many)] for kind in FORMATS}


def _alone(slug: str, kind: str) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.inside_files", "export", slug, kind]
    done = subprocess.run(command, env={**os.environ, **database_urls()}, check=True, capture_output=True, text=True)
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return measured


def imports(rows: int) -> dict[str, float]:
    """Seconds to check a file of new products, to bring it in, and to bring it in again, each price changed."""
    tenant = create_tenant(name="shop", slug="shop", host="shop.localhost")
    checked, brought = brought_in(tenant, rows, price=100)
    _, changed = brought_in(tenant, rows, price=90)
    return {"checked": checked, "brought in": brought, "brought in, every one changed": changed}


def brought_in(tenant: Tenant, rows: int, *, price: int) -> tuple[float, float]:
    with tenant_context(tenant):
        run = services.begin(ProductResource, "products.csv", _file(rows, price), actor=ACTOR)
    checked = _worked(tenant, run)
    with tenant_context(tenant):
        services.run(run.pk, actor=ACTOR, mode="all")
    brought = _worked(tenant, run)
    with tenant_context(tenant):
        run = ImportRun.objects.get(pk=run.pk)
    assert (run.state, run.created + run.changed) == ("done", rows), (run.state, run.created, run.changed, run.faults)
    return checked, brought


def _worked(tenant: Tenant, run: ImportRun) -> float:
    with tenant_context(tenant):
        job = ImportRun.objects.get(pk=run.pk).job_id
    started = time.perf_counter()
    running.run(tenant.ref, job)
    return time.perf_counter() - started


def _file(rows: int, price: int) -> bytes:
    lines = (f"REF-{n};Article {n};{price},50;{price},00" for n in range(rows))
    return "\n".join(["reference;name;list_price;current_price", *lines]).encode()


def main(few: int, many: int, imported: int) -> dict[str, Any]:
    admin = os.environ["DATABASE_ADMIN_URL"]
    create_databases(admin, "files", create_database)
    try:
        sizes = company("small", few), company("large", many)
        with as_owner("default") as owner:
            owner.execute("VACUUM ANALYZE")
        return {"exports": exports(*sizes), "imports": imports(imported)}
    finally:
        drop_databases(admin)


if __name__ == "__main__":
    if sys.argv[1] == "export":
        print(json.dumps(export(*sys.argv[2:])))
    else:
        print(json.dumps(main(*map(int, sys.argv[1:]))))
