"""A company with the lab's resources, an endpoint, and who receives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.db.models import Q

from core.kernel.events import Event, publish
from core.kernel.resources import registry
from core.kernel.sealing import seal
from core.outbox.dispatcher import dispatch_pending
from core.tenancy.models import Tenant
from core.testing.policy import Grant, Table, decided_by
from core.webhooks.delivering import deliver_next, deliver_waiting_messages
from core.webhooks.models import Endpoint, Message
from core.webhooks.signing import new_secret
from tests.lab.receiver import Receiver, receiving
from tests.resources.lab_resources import BoxResource, ParcelResource

VIEW = frozenset({"view"})
#: A clerk sees no amounts, of boxes whose code starts with C; a packer sees parcels without their state.
CLERK = Grant(VIEW, frozenset({"amount", "parts"}), lambda actor: Q(code__startswith="C"))
PACKER = Grant(VIEW, frozenset({"state"}))


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    settings.WEBHOOKS_TO_LOOPBACK = True
    with receiving() as receiver:
        yield receiver


@pytest.fixture
def roles(monkeypatch: pytest.MonkeyPatch) -> Iterator[Table]:
    resources = {each.key(): each for each in (BoxResource, ParcelResource)}
    monkeypatch.setattr(registry, "_resources", resources)
    table = Table(ADMIN=Grant(VIEW), clerk=CLERK, packer=PACKER, nobody=Grant(frozenset()))
    with decided_by(table):
        yield table


@dataclass
class House:
    """The company of the test, from which messages go out one at a time."""

    tenant: Tenant
    receiver: Receiver

    def endpoint(self, *events: str, role: str = "ADMIN", secret: str = "", **more: Any) -> Endpoint:
        sealed = seal(secret or new_secret())
        url = more.pop("url", self.receiver.url)
        return Endpoint.objects.create(url=url, events=list(events or ["*"]), role=role, sealed_secret=sealed, **more)

    def happen(self, *events: Event) -> None:
        for event in events:
            publish(event)
        dispatch_pending(self.tenant)

    def send(self, endpoint: Endpoint) -> int:
        """Everything that is due now."""
        return deliver_waiting_messages(self.tenant.ref, endpoint.pk)

    def send_one(self, endpoint: Endpoint) -> bool:
        return deliver_next(self.tenant.ref, endpoint.pk)


@pytest.fixture
def house(tenant: Tenant, receiver: Receiver, roles: Table, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setattr("core.webhooks.tasks.deliver.apply_async", lambda *args, **kwargs: None)
    return House(tenant, receiver)


@pytest.fixture
def states() -> Callable[[Endpoint], list[str]]:
    return lambda endpoint: list(
        Message.objects.filter(endpoint=endpoint).order_by("id").values_list("state", flat=True)
    )
