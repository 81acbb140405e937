"""Real workers on queues of their own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from celery import Celery, current_app
from celery.contrib.testing.worker import start_worker


@contextmanager
def own_queues() -> Iterator[Celery]:
    """Test processes do not run each other's tasks."""
    kept = current_app.conf.task_default_queue, current_app.conf.task_queues
    current_app.conf.task_default_queue, current_app.conf.task_queues = f"test-{uuid4().hex}", None
    current_app.amqp.__dict__.pop("queues", None)
    yield current_app
    current_app.conf.task_default_queue, current_app.conf.task_queues = kept
    current_app.amqp.__dict__.pop("queues", None)


@contextmanager
def working(app: Celery, threads: int) -> Iterator[None]:
    """Threads of this process that run the tasks of ``app``."""
    with start_worker(
        app, pool="threads", concurrency=threads, perform_ping_check=False, loglevel="ERROR", shutdown_timeout=30
    ):
        yield
