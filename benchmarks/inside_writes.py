"""Runs inside the platform: ``python -m benchmarks.inside_writes``; prints JSON.

Both sides pass the same middleware and the same authentication, in one transaction of the company each.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from itertools import count

import django

django.setup()

from django.conf import settings  # noqa: E402

from benchmarks.companies import UNLIMITED  # noqa: E402
from benchmarks.program import Program, medians, processor_times  # noqa: E402
from business.catalog.resources import ProductResource  # noqa: E402
from core.tenancy.provisioning import create_tenant  # noqa: E402
from core.testing.databases import create_databases, drop_databases  # noqa: E402
from tools.supervisor.roles import create_database  # noqa: E402

ADDRESSES = {"ours": f"/api/v1/{ProductResource.path()}", "peer": "/api/v1/peer/product/"}
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


def main() -> dict[str, dict[str, dict[str, float]]]:
    admin = os.environ["DATABASE_ADMIN_URL"]
    settings.ROOT_URLCONF = "benchmarks.writes_peer"
    create_databases(admin, "writes", create_database)
    try:
        program = Program(create_tenant(name="shop", slug="shop", host="shop.localhost", **UNLIMITED))
        measured = {}
        for what, act in {"create": creating, "change": changing}.items():
            sides = {side: act(program, address) for side, address in ADDRESSES.items()}
            measured[what] = {"request": medians(sides), "processor": processor_times(sides)}
        return measured
    finally:
        drop_databases(admin)


if __name__ == "__main__":
    print(json.dumps(main()))
