from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import IntegrityError, connections

from core.history.models import Entry
from core.outbox.models import OutboxEvent
from core.tenancy.context import tenant_context
from core.tenancy.transactions import atomic
from core.workflow import Transition, TransitionRefused, Workflow
from core.workflow.journal import current
from core.workflow.models import StateChange
from tests.lab.models import Parcel
from tests.lab.workflow import ParcelEmpty, ParcelState, life_of_parcel


@pytest.fixture
def parcel(tenant, actor) -> Parcel:
    parcel = Parcel.objects.create(code="A", weight=3)
    life_of_parcel.begin(parcel, actor=actor)
    return parcel


def traces(parcel: Parcel) -> tuple[int, int, int]:
    about = {"target_id": parcel.pk}
    return (
        StateChange.objects.filter(**about).count(),
        Entry.objects.filter(**about).count(),
        OutboxEvent.objects.filter(key=str(parcel.pk)).count(),
    )


def test_a_record_begins_in_the_initial_state(parcel):
    assert parcel.state == ParcelState.OPEN
    assert current(parcel).state == "open"


def test_a_step_moves_the_record_and_leaves_its_traces(parcel, actor):
    owner, due = uuid4(), datetime(2026, 12, 1, tzinfo=UTC)

    life_of_parcel.fire(parcel, "seal", actor=actor, note="tape", owner=owner, due_at=due)

    parcel.refresh_from_db()
    assert (parcel.state, parcel.version) == ("sealed", 2)
    first, second = StateChange.objects.for_record(parcel)
    assert (first.state, first.ended_at) == ("open", second.started_at)
    assert (second.state, second.owner, second.due_at, second.comment) == ("sealed", owner, due, "tape")
    assert (second.actor_profile, second.ended_at) == (actor.profile_id, None)
    entry = Entry.objects.for_record(parcel).get()
    assert (entry.action, entry.note, entry.data) == ("seal", "tape", {"source": "open", "state": "sealed"})
    event = OutboxEvent.objects.get()
    assert event.name == "workflow.state_changed"
    assert event.payload == {
        "record_id": str(parcel.pk),
        "record": "lab.parcel",
        "transition": "seal",
        "source": "open",
        "state": "sealed",
    }


def test_closing_a_stay_keeps_its_owner(parcel, actor):
    packer, sender = uuid4(), uuid4()
    life_of_parcel.fire(parcel, "seal", actor=actor, owner=packer)
    life_of_parcel.fire(parcel, "send", actor=actor, owner=sender)

    assert list(StateChange.objects.for_record(parcel).values_list("state", "owner")) == [
        ("open", None), ("sealed", packer), ("sent", sender),
    ]  # fmt: skip


def test_a_step_from_another_state_is_refused_and_leaves_nothing(parcel, actor):
    before = traces(parcel)

    with pytest.raises(TransitionRefused) as refusal:
        life_of_parcel.fire(parcel, "send", actor=actor)

    assert (refusal.value.code, refusal.value.status) == ("transition_interdite", 409)
    assert refusal.value.data == {"transition": "Send", "state": "Open"}
    parcel.refresh_from_db()
    assert (parcel.state, parcel.version) == ("open", 1)
    assert traces(parcel) == before


def test_a_guard_refuses_with_its_own_reason(parcel, actor):
    Parcel.objects.update(weight=0)
    parcel.refresh_from_db()
    before = traces(parcel)

    with pytest.raises(ParcelEmpty, match="The parcel A is empty"):
        life_of_parcel.fire(parcel, "seal", actor=actor)

    assert traces(parcel) == before
    assert Parcel.objects.get().state == "open"


def test_what_is_in_memory_may_be_old(parcel, actor):
    old = Parcel.objects.get(pk=parcel.pk)
    life_of_parcel.fire(parcel, "seal", actor=actor)

    with pytest.raises(TransitionRefused):
        life_of_parcel.fire(old, "seal", actor=actor)
    assert old.state == "sealed"


def test_a_screen_is_offered_what_is_possible_and_why_not(parcel, actor):
    parcel.weight = 0

    (offer,) = life_of_parcel.offers(parcel, actor=actor)

    assert offer.transition.name == "seal"
    assert offer.refusal.code == "colis_vide"


def test_an_import_begins_where_the_file_says(tenant, actor):
    parcel, yesterday = Parcel.objects.create(code="B"), datetime(2026, 11, 21, tzinfo=UTC)

    life_of_parcel.begin(parcel, actor=actor, state=ParcelState.SENT, at=yesterday, note="from the sheet")

    assert Parcel.objects.get(pk=parcel.pk).state == "sent"
    assert (current(parcel).started_at, current(parcel).comment) == (yesterday, "from the sheet")


def test_the_database_keeps_one_open_state_per_record(parcel):
    with pytest.raises(IntegrityError, match="state_change_one_open"), atomic():
        StateChange.objects.create(target_label="lab.parcel", target_id=parcel.pk, state="sent")


def test_two_people_at_once_take_the_step_once(live_tenant, actor):
    with tenant_context(live_tenant):
        parcel = Parcel.objects.create(code="A", weight=3)
        life_of_parcel.begin(parcel, actor=actor)

    def seal(_: int) -> str:
        try:
            with tenant_context(live_tenant):
                life_of_parcel.fire(Parcel.objects.get(pk=parcel.pk), "seal", actor=actor)
        except TransitionRefused as refusal:
            return refusal.code
        finally:
            connections.close_all()
        return "done"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(seal, range(2))) == ["done", "transition_interdite"]
    with tenant_context(live_tenant):
        assert traces(parcel) == (2, 1, 1)


@pytest.mark.parametrize(
    "transitions",
    [
        [Transition("seal", "Seal", (ParcelState.OPEN,), to=ParcelState.SENT)] * 2,
        [Transition("seal", "Seal", ("open",), to=ParcelState.SENT)],
    ],
)
def test_a_wrong_declaration_stops_the_start(transitions):
    with pytest.raises(ImproperlyConfigured):
        Workflow(ParcelState, initial=ParcelState.OPEN, transitions=transitions)
