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

PLACES = 2
SAMPLES = 200
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


def measure(queued: int, samples: int) -> dict[str, float]:
    busy, other = (create_tenant(name=name, slug=f"{name}-{os.getpid()}") for name in ("busy", "other"))
    app.control.purge()
    with worker():
        latencies(other, 10)
        flowing = throughput(busy, 400)
        before = latencies(other, samples)
        queueing = queue(busy, queued)
        with_others = latencies(other, samples)
        waiting = app.control.purge()
        after = latencies(other, samples)
    return {
        "alone": statistics.median(before + after),
        "with": statistics.median(with_others),
        "alone95": statistics.quantiles(before + after, n=20)[-1] if samples > 1 else 0.0,
        "with95": statistics.quantiles(with_others, n=20)[-1] if samples > 1 else 0.0,
        "put": queueing / queued,
        "flowing": flowing,
        "waiting": waiting,
    }


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]), int(sys.argv[2]))))
