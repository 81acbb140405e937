"""Figures about the platform itself, for Prometheus.

Several processes add up through the folder in ``PROMETHEUS_MULTIPROC_DIR``. Companies
appear in no label unless ``METRICS_BY_TENANT`` asks for it: there may be thousands.
"""

from __future__ import annotations

import os

from django.conf import settings
from prometheus_client import REGISTRY, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

REQUESTS = Histogram("yz_http_request_seconds", "Time to answer, by route", labelnames=("method", "route", "status"))
TENANT_REQUESTS = Counter("yz_tenant_requests", "Requests answered, by company", labelnames=("tenant",))
UNLIMITED = Counter("yz_rate_limit_unreachable", "Requests served although no limit could be checked")
UNMETERED = Counter("yz_unmetered_requests", "Requests of companies that could not be counted")
TASKS = Histogram("yz_task_seconds", "Time to run a task", labelnames=("task", "state"))


def observe_request(*, method: str, route: str, status: int, seconds: float, tenant: str | None) -> None:
    """Note one answered request."""
    REQUESTS.labels(method, route, str(status)).observe(seconds)
    if tenant and settings.METRICS_BY_TENANT:
        TENANT_REQUESTS.labels(tenant).inc()


def count_unlimited_request() -> None:
    """Note a request that was served without asking whether there were too many."""
    UNLIMITED.inc()


def count_unmetered_request() -> None:
    """Note a request of a company that the meter has missed."""
    UNMETERED.inc()


def observe_task(*, task: str, state: str, seconds: float) -> None:
    """Note one task that has run."""
    TASKS.labels(task, state).observe(seconds)


def exposition() -> bytes:
    """All figures in the text format of Prometheus."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return generate_latest(REGISTRY)
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return generate_latest(registry)
