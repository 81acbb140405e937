"""Runs inside the platform's project: ``python -m benchmarks.inside_pooler <questions>``; prints JSON.

A question is a transaction as the back end opens it, and a read that names no company. It goes by the driver alone:
a million of them through Django's ORM would measure patience.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections import Counter
from threading import Event, Thread

import django

django.setup()

import psycopg  # noqa: E402

from core.tenancy.identity import begin_statement  # noqa: E402
from core.tenancy.models import Tenant  # noqa: E402
from core.tenancy.operator import (  # noqa: E402
    Connection,
    as_owner,
    connect_application,
    connection_parameters,
    database_aliases,
)
from core.tenancy.provisioning import CONTROL, create_tenant  # noqa: E402

#: Two companies of each placement, and more clients than there are server connections.
PLACES = (("shared", "default"), ("schema", "default"), ("database", "annex"))
CLIENTS, ROWS = 6, 20
PAUSE = 0.2


def companies() -> None:
    for level, alias in PLACES:
        for name in ("one", "two"):
            tenant = create_tenant(name=name, slug=f"{level}-{name}", level=level, alias=alias)
            with as_owner(alias) as owner:
                owner.execute(
                    f"INSERT INTO {tenant.schema_name}.a0_a0m0 (tenant_id, id, created_at, updated_at, version, custom,"
                    " name, code, amount, status, note, active, happened_at)"
                    " SELECT %s, gen_random_uuid(), now(), now(), 1, '{}', 'n', g, 1, 'new', '', true, now()"
                    " FROM generate_series(1, %s) g".encode(),
                    (tenant.id, ROWS),
                )


def ask(number: int, seed: int) -> Counter[str]:
    """One client: any company's question after any other's, on one connection a database."""
    chosen, answers = random.Random(seed), Counter[str]()
    tenants = list(Tenant.objects.using(CONTROL).all())
    open_connections: dict[str, Connection] = {}
    for _ in range(number):
        tenant = chosen.choice(tenants)
        try:
            if tenant.alias not in open_connections:
                open_connections[tenant.alias] = connect_application(tenant.alias)
            answers[_answer(open_connections[tenant.alias], tenant)] += 1
        except psycopg.Error:
            answers["lost"] += 1
            open_connections.pop(tenant.alias, None)
    return answers


def _answer(connection: Connection, tenant: Tenant) -> str:
    connection.execute(begin_statement(tenant.ref).encode())
    owners = {owner for (owner,) in connection.execute("SELECT tenant_id FROM a0_a0m0 LIMIT 5")}
    connection.execute("COMMIT")
    return "right" if owners == {tenant.id} else "wrong" if owners else "empty"


def kill_until(done: Event, killed: list[int]) -> None:
    """End a server connection of the application at a time."""
    names = [connection_parameters(alias)["dbname"] for alias in database_aliases()]
    with psycopg.connect(os.environ["DATABASE_ADMIN_URL"], autocommit=True) as admin:
        while not done.wait(PAUSE):
            victim = admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE usename = 'yz_app' AND datname = ANY (%s) ORDER BY random() LIMIT 1",
                [names],
            )
            killed.append(victim.rowcount)


def measure(questions: int) -> dict[str, int]:
    companies()
    done, killed = Event(), list[int]()
    killer = Thread(target=kill_until, args=(done, killed))
    killer.start()
    command = [sys.executable, "-m", "benchmarks.inside_pooler", "ask", str(questions // CLIENTS)]
    clients = [subprocess.Popen([*command, str(seed)], stdout=subprocess.PIPE) for seed in range(CLIENTS)]
    try:
        told = sum((Counter(json.loads(client.communicate()[0])) for client in clients), Counter[str]())
    finally:
        done.set()
        killer.join()
    return {kind: told[kind] for kind in ("right", "wrong", "empty", "lost")} | {"killed": sum(killed)}


if __name__ == "__main__":
    if sys.argv[1] == "ask":
        print(json.dumps(ask(int(sys.argv[2]), int(sys.argv[3]))))
    else:
        print(json.dumps(measure(int(sys.argv[1]))))
