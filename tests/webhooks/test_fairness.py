"""Receivers that do not answer keep nobody else's messages waiting."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any
from uuid import uuid4

from core.kernel.events import publish
from core.kernel.sealing import seal
from core.outbox.dispatcher import dispatch_pending
from core.records.events import RecordCreated
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.webhooks.models import Endpoint
from core.webhooks.signing import new_secret
from tests.lab.receiver import receiving
from tests.lab.workers import own_queues, working
from tests.tools.processes import PATIENCE, until


def test_a_company_whose_receivers_hang_delays_no_other(new_tenant: Callable[..., Tenant], settings: Any) -> None:
    settings.WEBHOOKS_TO_LOOPBACK = True
    slow, quick, told, over = new_tenant(), new_tenant(), Event(), Event()
    with receiving() as hanging, receiving() as sound, own_queues() as app:
        hanging.answers = [lambda handler: over.wait(PATIENCE)]  # type: ignore[list-item]
        sound.answers = [lambda handler: told.set()]
        for _ in range(4):
            endpoint(slow, hanging.url)
        endpoint(quick, sound.url)
        happen(slow)
        with working(app, threads=2):
            until(lambda: hanging.received)
            happen(quick)
            assert told.wait(PATIENCE)
            waited = len(hanging.received)
            over.set()

        assert (waited, len(sound.received)) == (1, 1)


def endpoint(company: Tenant, url: str) -> None:
    with tenant_context(company):
        Endpoint.objects.create(url=url, events=["*"], role="ADMIN", sealed_secret=seal(new_secret()))


def happen(company: Tenant) -> None:
    with tenant_context(company):
        publish(RecordCreated(uuid4(), "lab.depot.box"))
    assert dispatch_pending(company) == 1
