"""Runs inside the platform's project: ``python -m benchmarks.inside_fairness <queued>``; prints JSON.

``TRANSPORT`` says how the messages wait: in the platform's lines, or in Celery's own list.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import django

django.setup()

from a0.models import A0M0  # noqa: E402
from celery import Celery, signals  # noqa: E402

from config.settings import base  # noqa: E402
from core.tenancy.celery import TENANT_HEADER, stamp_message  # noqa: E402
from core.tenancy.context import tenant_context  # noqa: E402
from core.tenancy.models import Tenant  # noqa: E402
from core.tenancy.provisioning import create_tenant  # noqa: E402

from .fairness import OURS  # noqa: E402

PLACES = 2
ROUNDS, SAMPLES, SETTLING = 12, 20, 3
#: What a task waits for besides the database: a carrier, a printer, a mail server.
ELSEWHERE = 0.02

app = Celery("fairness", task_cls="core.tenancy.celery:TenantTask")
app.config_from_object(base, namespace="CELERY")
app.conf.broker_transport = os.environ["TRANSPORT"]
signals.before_task_publish.connect(stamp_message)


@app.task(name="label", ignore_result=False)
def label(code: str) -> int:
    """Write, wait for somebody else, read."""
    made = A0M0.objects.create(name=code, code=code)
    time.sleep(ELSEWHERE)
    return int(A0M0.objects.filter(pk=made.pk).count())


@contextmanager
def worker() -> Iterator[None]:
    command = [sys.executable, "-m", "celery", "-A", "benchmarks.inside_fairness", "worker"]
    process = subprocess.Popen([*command, "--concurrency", str(PLACES), "--loglevel", "ERROR"])
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def latencies(tenant: Tenant, samples: int) -> list[float]:
    """How long somebody waits for one task after the other."""
    taken = []
    for number in range(samples):
        started = time.perf_counter()
        with tenant_context(tenant):
            result = label.delay(f"b{number}")
        result.get(timeout=3600)
        taken.append(time.perf_counter() - started)
    return taken


def queue(tenant: Tenant, tasks: int) -> float:
    """Seconds that it took to queue so many tasks of a company."""
    started = time.perf_counter()
    with app.producer_pool.acquire(block=True) as producer:
        for _ in range(tasks):
            label.apply_async(("a",), producer=producer, headers={TENANT_HEADER: str(tenant.id)}, ignore_result=True)
    return time.perf_counter() - started


def throughput(tenant: Tenant, tasks: int) -> float:
    """Seconds for each of many tasks of one company that has the worker to itself."""
    started = time.perf_counter()
    with tenant_context(tenant):
        results = [label.delay("a") for _ in range(tasks)]
    for result in results:
        result.get(timeout=3600)
    return (time.perf_counter() - started) / tasks


@contextmanager
def parked(tenant: Tenant) -> Iterator[None]:
    """The company's line, kept out of the ring: as if it had queued nothing, until the block ends."""
    with app.connection_for_write() as connection, (channel := connection.channel()).conn_or_acquire() as client:
        queue = app.conf.task_default_queue
        ring = f"{channel.global_keyprefix}{queue}:ring"
        client.execute_command("LREM", ring, 0, str(tenant.id))
        yield
        client.lpush(f"{queue}:ring", str(tenant.id))
        client.lpush(queue, "1")


def side_by_side(busy: Tenant, other: Tenant) -> tuple[list[float], list[float]]:
    """Latencies of one company alone and beside the crowd, in turns: neighbours on the machine slow both alike."""
    alone, beside = [], []
    for _ in range(ROUNDS):
        with parked(busy):
            latencies(other, SETTLING)
            alone += latencies(other, SAMPLES)
        latencies(other, SETTLING)
        beside += latencies(other, SAMPLES)
    return alone, beside


def measure(queued: int) -> dict[str, float]:
    busy, other = (create_tenant(name=name, slug=f"{name}-{os.getpid()}") for name in ("busy", "other"))
    app.control.purge()
    with worker():
        flowing = throughput(busy, 400)
        before = latencies(other, SAMPLES)
        queueing = queue(busy, queued)
        if app.conf.broker_transport == OURS:
            alone, beside = side_by_side(busy, other)
        else:
            alone, beside = before, latencies(other, 1)
        app.control.purge()
    return {
        "alone": statistics.median(alone),
        "beside": statistics.median(beside),
        "put": queueing / queued,
        "flowing": flowing,
    }


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))
