"""Transaction pooling: companies take turns on three server connections, some of which die."""

from __future__ import annotations

import os
import random
import socket
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import psycopg
import pytest
from django.db import DatabaseError, InterfaceError, InternalError, OperationalError, connections

from core.tenancy.context import current_tenant, tenant_context
from core.tenancy.models import Tenant
from core.tenancy.operator import connection_parameters, database_aliases
from tests.lab.models import Box

from .conftest import Companies
from .pgbouncer import SERVER_CONNECTIONS, PgBouncer
from .world import NO_CONTEXT, World, populate, refused, run, table

THREADS, REQUESTS = 12, 300
#: A request whose server connection was killed fails; it never answers for somebody else.
#: (psycopg calls it an internal error when the connection dies during COMMIT.)
LOST = (OperationalError, InterfaceError, InternalError)


def ask(tenant: Tenant, number: int) -> str:
    """One request: read a page, write now and then; says whose rows came back."""
    with tenant_context(tenant):
        if number % 10 == 0:
            Box.objects.create(code=f"{tenant.slug}-{os.urandom(8).hex()}")
        owners = set(Box.objects.order_by("id").values_list("tenant_id", flat=True)[:5])
    if owners == {tenant.id}:
        return "right"
    return "wrong" if owners else "empty"


def _many_requests(tenants: list[Tenant], seed: int) -> Counter[str]:
    chosen, answers = random.Random(seed), Counter[str]()
    for number in range(REQUESTS):
        try:
            answers[ask(chosen.choice(tenants), number)] += 1
        except LOST:
            answers["lost"] += 1
    connections.close_all()
    return answers


def _kill_server_connections(done: Event) -> int:
    """Until the requests are done, end a server connection of the application at a time."""
    killed = 0
    with psycopg.connect(os.environ["DATABASE_ADMIN_URL"], autocommit=True) as admin:
        names = [connection_parameters(alias)["dbname"] for alias in database_aliases()]
        while not done.wait(0.2):
            killed += admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE usename = 'yz_app' AND datname = ANY (%s) ORDER BY random() LIMIT 1",
                [names],
            ).rowcount
    return killed


@pytest.fixture
def residents(pooled: PgBouncer, companies: Companies) -> list[Tenant]:
    """Companies of the three placements, all with rows."""
    tenants: list[Tenant] = []
    for level in ("shared", "schema", "database"):
        world = populate(*companies(level))
        tenants += [world.a, world.b]
    return tenants


def test_attack_47_no_wrong_answer_while_connections_die(residents: list[Tenant]) -> None:
    done = Event()
    with ThreadPoolExecutor(THREADS + 1) as pool:
        killer = pool.submit(_kill_server_connections, done)
        jobs = [pool.submit(_many_requests, residents, seed) for seed in range(THREADS)]
        try:
            answers = sum((job.result() for job in jobs), Counter[str]())
        finally:
            done.set()
        killed = killer.result()
    assert killed > 0
    assert answers["wrong"] == answers["empty"] == 0
    assert answers["right"] + answers["lost"] == THREADS * REQUESTS
    assert answers["right"] > THREADS * REQUESTS * 0.9


def test_attack_47_the_pool_is_really_shared(residents: list[Tenant]) -> None:
    """Twelve threads meet on three server connections: the test above is not about private ones."""
    backends: set[int] = set()

    def note(tenant: Tenant) -> None:
        with tenant_context(tenant):
            backends.update(pid for (pid,) in run(tenant.alias, "SELECT pg_backend_pid()"))
        connections.close_all()

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(note, [residents[0], residents[1]] * 30))
    assert 1 <= len(backends) <= SERVER_CONNECTIONS


def _pid(alias: str) -> int:
    return int(run(alias, "SELECT pg_backend_pid()")[0][0])


def _terminate(pid: int) -> None:
    with psycopg.connect(os.environ["DATABASE_ADMIN_URL"], autocommit=True) as admin:
        admin.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])


def _server_dies(world: World) -> None:
    _terminate(_pid(world.alias))
    Box.objects.count()


def _client_dies(world: World) -> None:
    """The client's socket breaks in mid-transaction; the pooler must not hand the transaction on."""
    descriptor = connections[world.alias].connection.fileno()
    with socket.socket(fileno=os.dup(descriptor)) as broken:
        broken.shutdown(socket.SHUT_RDWR)
    Box.objects.count()


def _statement_times_out(world: World) -> None:
    run(world.alias, "SET LOCAL statement_timeout = '10ms'")
    run(world.alias, f"SELECT count(*) FROM generate_series(1, 100000000), {table(world.a)}")


@pytest.mark.parametrize("accident", [_server_dies, _client_dies, _statement_times_out])
def test_attack_47_accident_in_mid_transaction(unharmed: World, accident: Callable[[World], None]) -> None:
    with pytest.raises(DatabaseError), tenant_context(unharmed.a):
        Box.objects.create(code="never committed")
        accident(unharmed)
    assert current_tenant() is None
    connections[unharmed.alias].close()
    for _ in range(SERVER_CONNECTIONS + 1):
        with refused(NO_CONTEXT):
            run(unharmed.alias, f"SELECT * FROM {table(unharmed.a)}")
        with tenant_context(unharmed.b):
            assert set(Box.objects.values_list("code", flat=True)) == {"common", "secret-b"}


def test_attack_47_settings_left_on_the_session(unharmed: World) -> None:
    """SQL injected into A's query sets things for the session; the next company overrides each."""
    with tenant_context(unharmed.a):
        run(unharmed.alias, f"SET app.tenant_id = '{unharmed.a.id}'")
        run(unharmed.alias, f"SET search_path = '{unharmed.a.schema_name}'")
        poisoned = _pid(unharmed.alias)
    try:
        for _ in range(SERVER_CONNECTIONS + 1):
            with tenant_context(unharmed.b):
                assert {box.tenant_id for box in Box.objects.all()} == {unharmed.b.id}
    finally:
        connections[unharmed.alias].close()
        _terminate(poisoned)
