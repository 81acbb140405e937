"""kill -9 of a worker that has sent and not yet written so: sent again, under the same name."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event
from uuid import uuid4

import pytest
from django.utils import timezone

from core.kernel.events import publish
from core.kernel.sealing import seal
from core.outbox.dispatcher import dispatch_pending
from core.records.events import RecordCreated
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.testing.databases import database_urls
from core.webhooks.models import Attempt, Endpoint, Message
from core.webhooks.signing import new_secret
from core.webhooks.tasks import deliver_waiting
from tests.lab.receiver import Receiver, receiving
from tests.tools.processes import until
from tools.supervisor.programs import ALONE

PATIENCE = 120


@contextmanager
def worker() -> Iterator[subprocess.Popen[bytes]]:
    """A worker that sends webhooks, in a process group of its own."""
    command = [sys.executable, "-m", "celery", "-A", "config", "worker", "-c", "2", "-l", "ERROR", *ALONE]
    command += ["-Q", "webhooks"]
    settings = {"DJANGO_SETTINGS_MODULE": "tests.webhooks.receiving_settings"}
    process = subprocess.Popen(command, env={**os.environ, **database_urls(), **settings}, start_new_session=True)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def found(company: Tenant) -> tuple[str, int, int]:
    with tenant_context(company):
        message = Message.objects.get()
        return message.state, message.attempts, Attempt.objects.count()


@pytest.mark.parametrize("level", ["shared", "database"])
def test_a_message_whose_worker_is_killed_is_sent_again(new_tenant: Callable[..., Tenant], level: str) -> None:
    company, arrived, go_on = new_tenant(level), Event(), Event()
    with receiving() as receiver:
        receiver.answers = [lambda handler: (arrived.set(), go_on.wait(PATIENCE)), 204]  # type: ignore[list-item]
        send(company, receiver)
        with worker() as doomed:
            assert arrived.wait(PATIENCE)
            os.killpg(doomed.pid, signal.SIGKILL)
            assert doomed.wait(PATIENCE) == -signal.SIGKILL
        go_on.set()
        assert found(company) == ("pending", 0, 0)

        with tenant_context(company):
            Endpoint.objects.update(busy_until=timezone.now() - timedelta(seconds=1))  # as time does
        deliver_waiting()
        with worker():
            until(lambda: found(company)[0] == "delivered")

        assert found(company) == ("delivered", 1, 1)
        assert (len(receiver.received), len(set(receiver.ids()))) == (2, 1)


def send(company: Tenant, receiver: Receiver) -> None:
    with tenant_context(company):
        Endpoint.objects.create(url=receiver.url, events=["*"], role="ADMIN", sealed_secret=seal(new_secret()))
        publish(RecordCreated(uuid4(), "lab.depot.box"))
    assert dispatch_pending(company) == 1
