"""A record keeps the rules under which it began, until somebody moves it."""

from __future__ import annotations

from uuid import uuid4

import pytest

from core.history.models import Entry
from core.outbox.models import OutboxEvent
from core.tenancy.context import tenant_context
from core.workflow import TransitionRefused
from core.workflow.errors import NoEntry, StatesWithoutPlace, UnknownVersion
from core.workflow.journal import current
from core.workflow.models import StateChange
from core.workflow.versions import Standing, move_to_version, preview
from tests.lab.models import Parcel
from tests.lab.workflow import ParcelState, life_of_parcel


def parcel(code: str, actor, *, version: int = 2, state: str = "open") -> Parcel:
    made = Parcel.objects.create(code=code, weight=3, state=state, state_version=version)
    life_of_parcel.begin(made, actor=actor)
    return made


def standing() -> list[tuple[str, int, str]]:
    return list(Parcel.objects.order_by("code").values_list("code", "state_version", "state"))


def names(record: Parcel, actor) -> list[str]:
    return [each.transition.name for each in life_of_parcel.offers(record, actor=actor)]


def test_a_record_begins_under_the_present_version(tenant, actor):
    made = Parcel.objects.create(code="A")

    assert made.state_version == 2
    assert life_of_parcel.definition_of(made) is life_of_parcel.current


def test_an_older_record_is_offered_and_takes_the_steps_of_its_own_version(tenant, actor):
    old, new = parcel("A", actor, version=1), parcel("B", actor)

    assert (names(old, actor), names(new, actor)) == (["weigh_in", "send"], ["seal"])
    life_of_parcel.fire(old, "weigh_in", actor=actor)
    life_of_parcel.fire(old, "send", actor=actor)

    assert standing() == [("A", 1, "sent"), ("B", 2, "open")]


@pytest.mark.parametrize(("version", "step", "label"), [(1, "seal", "Seal"), (2, "weigh_in", "Weigh in")])
def test_a_step_of_another_version_is_refused(tenant, actor, version, step, label):
    record = parcel("A", actor, version=version)

    with pytest.raises(TransitionRefused) as refusal:
        life_of_parcel.fire(record, step, actor=actor)

    assert refusal.value.data == {"transition": label, "state": "Open"}
    assert standing() == [("A", version, "open")]


def test_a_record_whose_rules_are_gone_says_so(tenant, actor):
    record = Parcel.objects.create(code="A", state_version=9)

    with pytest.raises(UnknownVersion) as refusal:
        life_of_parcel.fire(record, "seal", actor=actor)
    assert (refusal.value.code, refusal.value.data) == ("version_du_parcours_inconnue", {"version": 9})


def test_a_preview_tells_what_has_no_place_first(tenant, actor):
    parcel("A", actor, version=1)
    for code in ("B", "C"):
        life_of_parcel.fire(parcel(code, actor, version=1), "weigh_in", actor=actor)
    parcel("D", actor)

    assert preview(Parcel, 2) == [Standing(1, "weighed", 2, False), Standing(1, "open", 1, True)]
    assert preview(Parcel, 1) == [Standing(2, "open", 1, True)]


def test_nothing_moves_until_every_record_has_a_place(tenant, actor):
    parcel("A", actor, version=1)
    life_of_parcel.fire(parcel("B", actor, version=1), "weigh_in", actor=actor)
    before = (standing(), Entry.objects.count(), StateChange.objects.count())

    for states, named in ((None, "weighed"), ({"weighed": "weighed"}, "weighed"), ({"open": "sent"}, "weighed")):
        with pytest.raises(StatesWithoutPlace) as refusal:
            move_to_version(Parcel, 2, actor=actor, states=states)
        assert (refusal.value.code, refusal.value.data) == ("etats_sans_place", {"states": named})
    with pytest.raises(UnknownVersion):
        move_to_version(Parcel, 3, actor=actor)

    assert (standing(), Entry.objects.count(), StateChange.objects.count()) == before


def test_records_move_keep_their_place_or_take_the_one_that_was_said(tenant, actor):
    owner = uuid4()
    kept, moved = parcel("A", actor, version=1), parcel("B", actor, version=1)
    parcel("C", actor)
    life_of_parcel.fire(moved, "weigh_in", actor=actor, owner=owner)
    OutboxEvent.objects.all().delete()

    assert move_to_version(Parcel, 2, actor=actor, states={"weighed": "sealed"}) == 2

    assert standing() == [("A", 2, "open"), ("B", 2, "sealed"), ("C", 2, "open")]
    versions = dict(Parcel.objects.values_list("code", "version"))
    assert versions == {"A": 2, "B": 3, "C": 1}
    assert (current(moved).state, current(moved).owner) == ("sealed", owner)
    assert [stay.state for stay in StateChange.objects.for_record(kept)] == ["open"]
    assert [stay.state for stay in StateChange.objects.for_record(moved)] == ["open", "weighed", "sealed"]
    told = Entry.objects.filter(action="move_to_version")
    assert {entry.target_id: entry.data for entry in told} == {
        kept.pk: {"versions": [1, 2], "source": "open", "state": "open"},
        moved.pk: {"versions": [1, 2], "source": "weighed", "state": "sealed"},
    }
    (event,) = OutboxEvent.objects.all()
    assert (event.key, event.payload["source"], event.payload["state"]) == (str(moved.pk), "weighed", "sealed")
    moved.refresh_from_db()
    assert names(moved, actor) == ["reopen", "send"]


def test_records_can_be_moved_back(tenant, actor):
    life_of_parcel.fire(parcel("A", actor, version=1), "weigh_in", actor=actor)

    move_to_version(Parcel, 2, actor=actor, states={"weighed": "sealed"})
    move_to_version(Parcel, 1, actor=actor, states={"sealed": "weighed"})

    assert standing() == [("A", 1, "weighed")]


def test_another_company_s_records_stay_where_they_are(new_tenant, actor):
    ours, theirs = new_tenant(), new_tenant()
    for ref in (ours, theirs):
        with tenant_context(ref):
            parcel("A", actor, version=1)

    with tenant_context(ours):
        assert move_to_version(Parcel, 2, actor=actor) == 1
    with tenant_context(theirs):
        assert standing() == [("A", 1, "open")]


def test_records_begin_where_the_version_lets_them(tenant, actor):
    made = Parcel.objects.create(code="A")

    with pytest.raises(NoEntry) as refusal:
        life_of_parcel.begin(made, actor=actor, state=ParcelState.SEALED)

    assert (refusal.value.code, refusal.value.data) == ("entree_interdite", {"state": "Sealed"})
    assert standing() == [("A", 2, "open")]
    assert current(made) is None
