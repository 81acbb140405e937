"""Runs inside the platform: ``python -m benchmarks.inside_writes <records of one act>``; prints JSON.

Both sides pass the same admission and the same authentication, in one transaction of the company each; ours then passes
by sessions and forms, as any program that writes to a resource does.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from itertools import count
from typing import Any

import django

django.setup()

from django.conf import settings  # noqa: E402

from benchmarks.companies import UNLIMITED  # noqa: E402
from benchmarks.program import Program, medians, processor_times, timed  # noqa: E402
from business.catalog.models import Product  # noqa: E402
from business.catalog.resources import ProductResource  # noqa: E402
from core.tenancy.context import tenant_context  # noqa: E402
from core.tenancy.models import Tenant  # noqa: E402
from core.tenancy.provisioning import create_tenant  # noqa: E402
from core.testing.databases import create_databases, drop_databases  # noqa: E402
from tools.supervisor.roles import create_database  # noqa: E402

ADDRESSES = {"ours": f"/api/v1/{ProductResource.path()}", "peer": "/api/v1/peer/product/"}
#: As many as one request is about.
AT_ONCE = 500
numbers = count(1)


def creating(program: Program, address: str) -> Callable[[], bytes]:
    def create() -> bytes:
        number = next(numbers)
        values = {"reference": f"R{number}", "name": "Sandale", "list_price": "10.00", "current_price": "9.00"}
        return program.send("POST", address, json.dumps(values).encode())

    return create


def changing(program: Program, address: str) -> Callable[[], bytes]:
    """One record, again and again: each change names the version that the one before left."""
    made = json.loads(creating(program, address)())
    versions = count(made["version"])

    def change() -> bytes:
        values = {"version": next(versions), "name": f"Sandale {next(numbers)}"}
        return program.send("PATCH", f"{address}{made['id']}/", json.dumps(values).encode())

    return change


def act_on_many(tenant: Tenant, program: Program, many: int) -> dict[str, float]:
    """Seconds to change many records, as a screen does it, and to take that back."""
    with tenant_context(tenant):
        made = Product.objects.bulk_create(
            Product(reference=f"M{n}", name="Botte", list_price=10, current_price=9) for n in range(many)
        )
    changes = [{"id": str(each.pk), "version": each.version, "values": {"name": "Bottine"}} for each in made]
    batches: list[str] = []

    def change() -> None:
        for some in (changes[at : at + AT_ONCE] for at in range(0, many, AT_ONCE)):
            told = program.send("POST", f"{ADDRESSES['ours']}change/", json.dumps({"records": some}).encode())
            batches.append(json.loads(told)["batch"])

    def undo() -> None:
        for batch in reversed(batches):
            program.send("POST", f"{ADDRESSES['ours']}history/{batch}/undo/", b"{}")

    measured = {"changed in one act": timed(change), "taken back": timed(undo)}
    with tenant_context(tenant):
        assert Product.objects.filter(name="Botte").count() == many
    return measured


def main(many: int) -> dict[str, Any]:
    admin = os.environ["DATABASE_ADMIN_URL"]
    settings.ROOT_URLCONF = "benchmarks.writes_peer"
    create_databases(admin, "writes", create_database)
    try:
        tenant = create_tenant(name="shop", slug="shop", host="shop.localhost", **UNLIMITED)
        program, measured = Program(tenant), {}
        for what, act in {"create": creating, "change": changing}.items():
            sides = {side: act(program, address) for side, address in ADDRESSES.items()}
            measured[what] = {"request": medians(sides), "processor": processor_times(sides)}
        return {"one": measured, "many": act_on_many(tenant, program, many)}
    finally:
        drop_databases(admin)


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]))))
