"""Runs inside the platform's project: ``python -m benchmarks.inside_move <rows>``; prints JSON."""

from __future__ import annotations

import json
import select
import subprocess
import sys
import time
from collections.abc import Callable

import django

django.setup()

from a0.models import A0M0, A0M1  # noqa: E402

from core.tenancy.arrival import arrive  # noqa: E402
from core.tenancy.lifecycle.moving import move  # noqa: E402
from core.tenancy.models import Tenant  # noqa: E402
from core.tenancy.operator import as_owner  # noqa: E402
from core.tenancy.places import Place  # noqa: E402
from core.tenancy.provisioning import CONTROL, create_tenant, schema_at  # noqa: E402

from .moving import ROUND  # noqa: E402

WRITERS = 2
SLUG = "moving"
#: As long as a move takes, for comparison.
STILL = 5.0

_FILL = """
    INSERT INTO {table} (tenant_id, id, created_at, updated_at, version, custom, name, code, amount, status, note,
        active, happened_at{link})
    SELECT '{tenant}', {id}, now(), now(), 1, '{{}}', 'Name ' || g, g, g, 'new', repeat('n ', 40),
        true, now(){parent} FROM generate_series(1, {rows}) g
"""


def fill(tenant: Tenant, rows: int) -> None:
    """Half of the records point to the other half."""
    number = "('00000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid"
    with as_owner("default") as owner:
        owner.execute("SET search_path = p00, public")
        for table, link, parent in (("a0_a0m0", "", ""), ("a0_a0m1", ", parent_id", f", {number}")):
            statement = _FILL.format(table=table, tenant=tenant.id, id=number, rows=rows // 2, link=link, parent=parent)
            owner.execute(statement.encode())
        owner.execute("ANALYZE a0_a0m0, a0_a0m1")


def write_until_told() -> None:
    """A writer of its own process: three statements a transaction, until standard input closes."""
    ref, samples = Tenant.objects.get(slug=SLUG).ref, []
    print("ready", flush=True)
    while not select.select([sys.stdin], [], [], 0)[0]:
        started = time.perf_counter()
        with arrive(ref) as ref:
            parent = A0M0.objects.create(name="w", code="w")
            A0M1.objects.create(name="w", code="w", parent=parent)
            A0M0.objects.filter(pk=parent.pk).update(amount=1)
        samples.append(time.perf_counter() - started)
    print(json.dumps({"writes": len(samples), "longest": max(samples)}))


def under_writes(act: Callable[[], object]) -> dict[str, float]:
    """Do something while others write; how many writes there were, and the longest."""
    command = [sys.executable, "-m", "benchmarks.inside_move", "write"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    writers = [subprocess.Popen(command, **pipes) for _ in range(WRITERS)]  # type: ignore[call-overload]
    for writer in writers:
        writer.stdout.readline()
    act()
    told = [json.loads(writer.communicate()[0]) for writer in writers]
    return {"writes": sum(each["writes"] for each in told), "longest": max(each["longest"] for each in told)}


def measure(rows: int) -> dict[str, object]:
    tenant = create_tenant(name="Moving", slug=SLUG)
    fill(tenant, rows)
    still = under_writes(lambda: time.sleep(STILL))
    return {"still": still, "ways": [way(level, alias) for level, alias in ROUND]}


def way(level: str, alias: str) -> dict[str, object]:
    """One move of the company, from wherever it is."""
    tenant, outcome = Tenant.objects.using(CONTROL).get(slug=SLUG), []
    place = Place(level, alias, schema_at(level, SLUG))
    seen = under_writes(lambda: outcome.append(move(tenant, place, lambda step: None)))
    done = outcome[0]
    told = {"seconds": done.seconds, "told": done.longest_wait_ms / 1000}
    return {"way": f"{done.origin} to {done.place}", **told, **seen}


if __name__ == "__main__":
    if sys.argv[1] == "write":
        write_until_told()
    else:
        print(json.dumps(measure(int(sys.argv[1]))))
