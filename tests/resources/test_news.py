"""Open screens hear of whatever happens to a record of any kind: once, however much happens at once."""

from __future__ import annotations

import json
from typing import Any

import pytest
from redis import Redis

from core.kernel.actors import Actor
from core.kernel.events import publish
from core.outbox import dispatcher
from core.outbox.models import EventState, OutboxEvent
from core.realtime import publish as realtime
from core.realtime import untold
from core.records import announcing
from core.records.acting import act_on_many
from core.records.bin import restore
from core.records.changing import Wanted, change_many
from core.records.deletion import delete
from core.records.events import RecordChanged
from core.records.saving import change, create
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from tests.lab.models import Box, Parcel

from .lab_resources import BoxResource, ParcelResource

pytestmark = pytest.mark.usefixtures("depot_rights", "chief")
KEY = BoxResource.key()


@pytest.fixture
def company(live_tenant: Any) -> Tenant:
    """Whose commits are real: what is told after them can be told."""
    return Tenant.objects.get(pk=live_tenant.id)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Every message to the screens."""
    messages: list[dict[str, Any]] = []
    monkeypatch.setattr(realtime, "_send", lambda tenant_id, text: messages.append(json.loads(text)))
    return messages


def told(resource: str, *ids: Any) -> list[dict[str, Any]]:
    """One message to those who may see everything, one to those who may see some of it."""
    kind = {"resource": resource}
    named = {**kind, "ids": [str(pk) for pk in sorted(ids, key=str)]} if ids else kind
    event = {"event": "records.changed"}
    return [
        {"channel": f"every.{resource}", **event, "data": named},
        {"channel": f"some.{resource}", **event, "data": kind},
    ]


def deliver(company: Tenant, sent: list[dict[str, Any]], limit: int = 200) -> list[dict[str, Any]]:
    """What screens hear of all that waits."""
    sent.clear()
    while dispatcher.dispatch_pending(company, limit=limit) == limit:
        pass
    return sent


def test_what_is_made_changed_deleted_and_brought_back_is_told(
    company: Tenant, sent: list[dict[str, Any]], chief: Actor
) -> None:
    with tenant_context(company.ref):
        box = create(BoxResource, {"code": "A1"}, actor=chief)
    assert sent == []
    assert deliver(company, sent) == told(KEY, box.pk)
    with tenant_context(company.ref):
        change(BoxResource, box.pk, {"code": "A2"}, actor=chief, version=1)
    assert deliver(company, sent) == told(KEY, box.pk)
    with tenant_context(company.ref):
        delete(BoxResource, box.pk, actor=chief, version=2)
    assert deliver(company, sent) == told(KEY, box.pk)
    with tenant_context(company.ref):
        restore(BoxResource, box.pk, actor=chief)
    assert deliver(company, sent) == told(KEY, box.pk)
    assert deliver(company, sent) == []


def test_many_at_once_are_one_message_which_names_them_while_they_are_few(
    company: Tenant, sent: list[dict[str, Any]], chief: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tenant_context(company.ref):
        boxes = [create(BoxResource, {"code": f"A{number}"}, actor=chief) for number in range(5)]
    deliver(company, sent)
    wanted = [Wanted(box.pk, 1, {"amount": 7}) for box in boxes]
    with tenant_context(company.ref):
        change_many(BoxResource, wanted, actor=chief, whole=True)
    # More rounds than one, and still one message.
    assert deliver(company, sent, limit=2) == told(KEY, *(box.pk for box in boxes))

    monkeypatch.setattr(announcing, "NAMED", 4)
    with tenant_context(company.ref):
        change_many(BoxResource, [Wanted(each.id, 2, {"amount": 8}) for each in wanted], actor=chief, whole=True)
    assert deliver(company, sent, limit=2) == told(KEY)


def test_screens_do_not_wait_for_the_end_of_much(
    company: Tenant, sent: list[dict[str, Any]], chief: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(untold, "PATIENCE", 0)
    with tenant_context(company.ref):
        boxes = [create(BoxResource, {"code": f"A{number}"}, actor=chief) for number in range(3)]
    assert dispatcher.dispatch_pending(company, limit=2) == 2
    assert sent == told(KEY, boxes[0].pk, boxes[1].pk)


def test_a_step_is_told_of_each_resource_that_shows_the_record(
    company: Tenant, sent: list[dict[str, Any]], chief: Actor
) -> None:
    with tenant_context(company.ref):
        parcel = Parcel.objects.create(code="P1", weight=2)
        ParcelResource.workflow.begin(parcel, actor=chief)  # type: ignore[union-attr]
    deliver(company, sent)
    with tenant_context(company.ref):
        act_on_many(ParcelResource, "seal", [parcel.pk], {}, actor=chief)
    assert sent == []
    assert deliver(company, sent) == told(ParcelResource.key(), parcel.pk)


def test_an_action_on_many_is_one_message_about_those_that_it_was_done_to(
    company: Tenant, sent: list[dict[str, Any]], chief: Actor
) -> None:
    with tenant_context(company.ref):
        parcels = [Parcel.objects.create(code=code) for code in ("P1", "P2")]
        act_on_many(ParcelResource, "weigh", [each.pk for each in parcels], {"kilos": 3}, actor=chief)
        assert sent == []
    assert sent == told(ParcelResource.key(), *(each.pk for each in parcels))
    sent.clear()
    with tenant_context(company.ref):
        act_on_many(ParcelResource, "weigh", [parcels[0].pk], {"kilos": 31}, actor=chief)
    assert sent == []


def test_without_valkey_events_are_delivered_all_the_same(
    company: Tenant, sent: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(untold, "valkey", lambda: Redis(port=1, retry=None))
    with tenant_context(company.ref):
        box = Box.objects.create(code="A1")
        publish(RecordChanged(box.pk, KEY, ["code"]))
    assert deliver(company, sent) == []
    with tenant_context(company.ref):
        assert list(OutboxEvent.objects.values_list("state", flat=True)) == [EventState.DELIVERED]
