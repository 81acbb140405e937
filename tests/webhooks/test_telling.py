"""Who is told what: one message per event and endpoint, and never more than the role may see."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from core.integrations.events import RecordsImported
from core.outbox.dispatcher import dispatch_pending
from core.outbox.models import OutboxEvent
from core.records.events import RecordChanged, RecordCreated, RecordDeleted
from core.tenancy.outgoing import OutgoingBlocked
from core.testing.policy import Grant, Table
from core.users.policy.events import RoleDeleted
from core.webhooks.models import Endpoint, Message
from core.webhooks.replaying import recover
from core.webhooks.services import send_test
from core.workflow.events import StateChanged
from tests.lab.models import Box, Parcel

from .conftest import House

BOX, PARCEL = "lab.depot.box", "lab.depot.parcel"


def told(house: House, endpoint: Endpoint) -> list[tuple[str, dict[str, object]]]:
    house.send(endpoint)
    return [(each.content["type"], each.content["data"]) for each in house.receiver.received]


def test_an_administrator_endpoint_hears_everything(house: House) -> None:
    endpoint, box, role = house.endpoint(), uuid4(), uuid4()
    house.happen(RecordChanged(box, BOX, ["amount"]), RoleDeleted(role, "clerk"))
    assert told(house, endpoint) == [
        ("records.record_changed", {"id": str(box), "resource": BOX, "fields": ["amount"]}),
        ("users.policy.role_deleted", {"role_id": str(role), "role": "clerk"}),
    ]


def test_one_message_for_each_event_and_endpoint_that_wants_it(house: House) -> None:
    created, boxes = house.endpoint("records.record_created"), house.endpoint("lab.depot.box", "records.*")
    parcels, other = house.endpoint("lab.depot.parcel"), house.endpoint("users.*")
    house.happen(RecordCreated(uuid4(), BOX), RecordDeleted(uuid4(), BOX, archived=False))
    OutboxEvent.objects.update(state="pending")  # as if the worker died before it said that it had told everybody
    dispatch_pending(house.tenant)

    written = Message.objects.order_by("endpoint", "event").values_list("endpoint", "name")
    assert sorted(written) == sorted(
        [
            (created.pk, "records.record_created"),
            (boxes.pk, "records.record_created"),
            (boxes.pk, "records.record_deleted"),
        ]
    )
    assert not Message.objects.filter(endpoint__in=[parcels, other]).exists()


def test_a_role_hears_only_of_records_within_its_rule(house: House) -> None:
    endpoint = house.endpoint(role="clerk")
    mine, theirs = Box.objects.create(code="C1"), Box.objects.create(code="A1")
    house.happen(*(RecordCreated(box.pk, BOX) for box in (mine, theirs)), RecordDeleted(uuid4(), BOX, archived=False))
    assert told(house, endpoint) == [("records.record_created", {"id": str(mine.pk), "resource": BOX})]


def test_names_of_fields_that_are_not_granted_are_left_out(house: House) -> None:
    endpoint, box = house.endpoint(role="clerk"), Box.objects.create(code="C1")
    house.happen(RecordChanged(box.pk, BOX, ["code", "amount"]), RecordChanged(box.pk, BOX, ["amount"]))
    assert told(house, endpoint) == [
        ("records.record_changed", {"id": str(box.pk), "resource": BOX, "fields": ["code"]})
    ]


def test_resources_that_the_role_cannot_view_are_silent(house: House) -> None:
    clerk, nobody = house.endpoint(role="clerk"), house.endpoint(role="nobody")
    house.happen(RecordCreated(uuid4(), PARCEL), RecordCreated(uuid4(), "lab.depot.unknown"), RoleDeleted(uuid4(), "x"))
    assert told(house, clerk) == told(house, nobody) == []


def test_a_step_is_told_to_who_sees_states(house: House) -> None:
    chief, packer = house.endpoint(), house.endpoint(role="packer")
    parcel = Parcel.objects.create(code="P1")
    house.happen(StateChanged(parcel.pk, "lab.parcel", "seal", "open", "sealed"), RecordCreated(parcel.pk, PARCEL))
    step = {"id": str(parcel.pk), "resource": PARCEL, "transition": "seal", "source": "open", "state": "sealed"}
    created = ("records.record_created", {"id": str(parcel.pk), "resource": PARCEL})

    assert told(house, packer) == [created]
    house.receiver.received.clear()
    assert told(house, chief) == [("workflow.state_changed", step), created]


def test_of_an_import_the_role_hears_of_its_records(house: House) -> None:
    clerk, chief = house.endpoint(role="clerk"), house.endpoint()
    mine, theirs = Box.objects.create(code="C1").pk, Box.objects.create(code="A1").pk
    many = [uuid4() for _ in range(1001)]
    house.happen(
        RecordsImported(run := uuid4(), BOX, created=[mine, theirs], changed=[theirs]),
        RecordsImported(uuid4(), BOX, created=[theirs], changed=[]),
    )
    whole = {"run_id": str(run), "resource": BOX}

    assert told(house, clerk) == [("integrations.records_imported", {**whole, "created": [str(mine)], "changed": []})]
    house.receiver.received.clear()
    house.happen(RecordsImported(uuid4(), BOX, created=many, changed=[]))
    lists = [(len(data["created"]), len(data["changed"])) for _, data in told(house, chief)]  # type: ignore[arg-type]
    assert lists == [(2, 1), (1, 0), (1000, 0)]


def test_what_the_role_lost_meanwhile_is_withheld(house: House, roles: Table, states) -> None:
    endpoint, box = house.endpoint(role="clerk"), Box.objects.create(code="C1")
    house.happen(RecordCreated(box.pk, BOX), RecordChanged(box.pk, BOX, ["code"]))
    roles._roles["clerk"] = Grant(frozenset())

    assert (house.send(endpoint), house.receiver.received) == (0, [])
    assert states(endpoint) == ["withheld", "withheld"]


def test_a_message_of_an_event_that_is_no_more_is_withheld(house: House, states) -> None:
    endpoint = house.endpoint()
    for name in ("stock.never_heard_of", "records.record_created"):  # the second once said less
        Message.objects.create(endpoint=endpoint, name=name, key="k", payload={})
    assert (house.send(endpoint), states(endpoint)) == (0, ["withheld"] * 2)


def test_a_step_of_a_kind_of_record_that_is_no_more_is_told_administrators_only(house: House) -> None:
    chief, packer = house.endpoint(), house.endpoint(role="packer")
    house.happen(StateChanged(record := uuid4(), "lab.gone", "seal", "open", "sealed"))
    assert told(house, packer) == []
    step = {"id": str(record), "resource": "lab.gone", "transition": "seal", "source": "open", "state": "sealed"}
    assert told(house, chief) == [("workflow.state_changed", step)]


def test_a_disabled_endpoint_misses_nothing(house: House, states) -> None:
    endpoint = house.endpoint(disabled="by_hand")
    house.happen(RecordCreated(uuid4(), BOX))
    assert (house.send(endpoint), house.receiver.received, states(endpoint)) == (0, [], ["held"])


def test_a_copy_sends_nothing(house: House, actor, monkeypatch: pytest.MonkeyPatch) -> None:
    endpoint = house.endpoint()
    house.happen(RecordCreated(uuid4(), BOX))  # copied with the original's waiting messages
    copy = replace(house.tenant.ref, outgoing_blocked=True)
    monkeypatch.setattr("core.tenancy.outgoing.acting_tenant", lambda: copy)

    for refused in (
        lambda: send_test(endpoint, actor=actor),
        lambda: recover(endpoint, since=endpoint.created_at, actor=actor),
    ):
        with pytest.raises(OutgoingBlocked):
            refused()
    house.happen(RecordCreated(uuid4(), BOX))

    assert house.send(endpoint) == 0
    assert house.receiver.received == []
    assert Message.objects.count() == 1
