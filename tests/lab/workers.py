"""Real workers on queues of their own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from celery import Celery, current_app
from celery.contrib.testing.worker import start_worker


@contextmanager
def own_queues() -> Iterator[Celery]:
    """Test processes do not run each other's tasks: whatever is sent waits in one queue of this process."""
    conf = current_app.conf
    kept = conf.task_default_queue, conf.task_queues, conf.task_routes
    _wait_in(f"test-{uuid4().hex}", None, None)
    yield current_app
    _wait_in(*kept)


def _wait_in(default: str, queues: Any, routes: Any) -> None:
    conf, amqp = current_app.conf, current_app.amqp
    conf.task_default_queue, conf.task_queues, conf.task_routes = default, queues, routes
    for remembered in ("queues", "router"):
        amqp.__dict__.pop(remembered, None)
    amqp.flush_routes()


@contextmanager
def working(app: Celery, threads: int) -> Iterator[None]:
    """Threads of this process that run the tasks of ``app``."""
    with start_worker(
        app, pool="threads", concurrency=threads, perform_ping_check=False, loglevel="ERROR", shutdown_timeout=30
    ):
        yield
