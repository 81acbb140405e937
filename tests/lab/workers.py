"""Real workers on queues of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from celery import Celery, current_app
from celery.contrib.testing.worker import start_worker

from core.testing.databases import database_urls
from tools.supervisor.programs import ALONE

#: Seconds until a worker that does not end is a fault.
PATIENCE = 120


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


@contextmanager
def worker(**environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """A worker with children, in a process group of its own, so that all of it can be killed."""
    command = [sys.executable, "-m", "celery", "-A", "config", "worker", "-c", "2", "-l", "ERROR", *ALONE]
    command += ["-Q", "jobs,events", "--include", "tests.lab.jobs,tests.lab.events"]
    known = {**os.environ, **database_urls(), **environment}
    process = subprocess.Popen(command, env=known, start_new_session=True)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)
