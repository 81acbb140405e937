"""Undo an entry of history, or an act on many records: what comes back, and what stops it."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from core.history import one_batch, record_all
from core.history.models import Entry
from core.kernel.actors import Actor
from core.records.acting import act, act_on_many
from core.records.saving import change, create
from core.records.undoing import undo
from core.tenancy.context import require_tenant
from core.testing.caller import Answer, Caller
from tests.lab.models import Box, Parcel

from .lab_resources import BoxResource, ParcelResource

pytestmark = pytest.mark.usefixtures("depot", "reachable")


def last(record: Any) -> Entry:
    entry: Entry = Entry.objects.for_record(record).order_by("at", "id").last()
    return entry


def ask(actor: Actor, record: Any, entry: Entry | UUID, resource: Any = BoxResource, **wish: Any) -> Answer:
    number = entry.pk if isinstance(entry, Entry) else entry
    return Caller(actor).post(f"{resource.path()}{record.pk}/history/{number}/undo/", wish)


def box_with(actor: Actor, **changes: Any) -> Box:
    """A box of code C1 and amount 3 that was changed once."""
    box = create(BoxResource, {"code": "C1", "amount": 3}, actor=actor)
    return change(BoxResource, box.pk, changes, actor=actor, version=1)  # type: ignore[return-value]


def test_old_values_come_back_and_undoing_is_undone(chief: Actor) -> None:
    box = box_with(chief, code="C2", amount=4)
    changed = last(box)
    answer = ask(chief, box, changed, version=2)
    assert (answer.status, answer.body["code"], answer.body["amount"], answer.body["version"]) == (200, "C1", 3, 3)
    undone = last(box)
    assert (undone.action, undone.data) == (
        "undo",
        {"fields": {"amount": [4, 3], "code": ["C2", "C1"]}, "lines": {}, "undone": str(changed.pk)},
    )
    assert ask(chief, box, undone, version=3).body["code"] == "C2"


def test_one_field_alone_comes_back(chief: Actor) -> None:
    box = box_with(chief, code="C2", amount=4)
    assert ask(chief, box, last(box), version=2, only=["amount"]).status == 200
    assert Box.objects.values_list("code", "amount").get() == ("C2", 3)
    assert ask(chief, box, last(box), version=3, only=["parent"]).body["champs"] == {
        "parent": ["Ce champ n'existe pas."]
    }


def test_what_was_changed_again_is_a_conflict_unless_forced(chief: Actor) -> None:
    box = box_with(chief, code="C2", amount=4)
    entry = last(box)
    change(BoxResource, box.pk, {"amount": 9}, actor=chief, version=2)
    preview = ask(chief, box, entry, preview=True)
    assert preview.body == {
        "deletes": False,
        "values": {"code": "C1"},
        "conflicts": [{"field": "amount", "label": "amount", "present": 9}],
    }
    refused = ask(chief, box, entry, version=3)
    assert refused.refusal == (409, "annulation_en_conflit")
    assert refused.body["champs"] == {"amount": ["À présent : 9"]}
    assert Box.objects.values_list("code", "amount", "version").get() == ("C2", 9, 3)
    assert ask(chief, box, entry, version=3, force=["amount"]).status == 200
    assert Box.objects.values_list("code", "amount").get() == ("C1", 3)


def test_the_version_that_was_read_is_compared(chief: Actor) -> None:
    box = box_with(chief, amount=4)
    assert ask(chief, box, last(box), version=1).refusal == (409, "version_perimee")
    assert ask(chief, box, last(box)).refusal == (428, "version_manquante")
    assert Box.objects.get().amount == 4


def test_whoever_may_not_change_may_not_undo(chief: Actor, clerk: Actor, guest: Actor) -> None:
    box = box_with(chief, amount=4)
    assert ask(guest, box, last(box), version=2).refusal == (403, "acces_refuse")
    # To a clerk, amounts do not exist: neither does an entry about nothing else.
    assert ask(clerk, box, last(box), version=2).refusal == (404, "introuvable")
    assert ask(chief, box, uuid4(), version=2).refusal == (404, "introuvable")
    assert Box.objects.values_list("amount", "version").get() == (4, 2)


def test_fields_that_are_not_seen_stay(chief: Actor, clerk: Actor) -> None:
    box = box_with(chief, code="C2", amount=4)
    assert ask(clerk, box, last(box), version=2).status == 200
    assert Box.objects.values_list("code", "amount").get() == ("C1", 4)


def test_an_entry_of_another_record_undoes_nothing_here(chief: Actor) -> None:
    box = box_with(chief, amount=4)
    other = create(BoxResource, {"code": "D1", "amount": 4}, actor=chief)
    assert ask(chief, other, last(box), version=1).refusal == (404, "introuvable")


def test_values_are_validated_again(chief: Actor) -> None:
    box = box_with(chief, code="C2")
    Box.objects.create(code="C1")
    answer = ask(chief, box, last(box), version=2)
    assert (answer.refusal, answer.body["champs"]) == (
        (400, "donnees_invalides"),
        {"code": ["Cette valeur est déjà prise."]},
    )


def test_rows_come_back_under_their_ids(chief: Actor) -> None:
    box = create(BoxResource, {"code": "A1", "parts": [{"code": "P1", "amount": 7}, {"code": "P2"}]}, actor=chief)
    before = set(Box.objects.filter(parent=box).values_list("pk", "code", "amount"))
    kept = Box.objects.get(code="P2")
    rows = [{"id": str(kept.pk), "amount": 5}, {"code": "P3"}]
    change(BoxResource, box.pk, {"parts": rows}, actor=chief, version=1)
    assert ask(chief, box, last(box), version=2).status == 200
    assert set(Box.objects.filter(parent=box).values_list("pk", "code", "amount")) == before
    assert ask(chief, box, last(box), version=3).status == 200
    assert set(Box.objects.filter(parent=box).values_list("code", "amount")) == {("P2", 5), ("P3", 0)}


def test_rows_changed_again_are_a_conflict(chief: Actor) -> None:
    box = create(BoxResource, {"code": "A1"}, actor=chief)
    change(BoxResource, box.pk, {"parts": [{"code": "P1"}]}, actor=chief, version=1)
    entry, part = last(box), Box.objects.get(code="P1")
    change(BoxResource, box.pk, {"parts": [{"id": str(part.pk), "amount": 5}]}, actor=chief, version=2)
    assert ask(chief, box, entry, version=3).refusal == (409, "annulation_en_conflit")
    assert Box.objects.filter(parent=box).count() == 1
    assert ask(chief, box, entry, version=3, force=["parts"]).status == 200
    assert not Box.objects.filter(parent=box).exists()


def test_undoing_a_creation_deletes_what_nobody_changed(chief: Actor) -> None:
    box = create(BoxResource, {"code": "A1"}, actor=chief)
    made = last(box)
    change(BoxResource, box.pk, {"code": "A2"}, actor=chief, version=1)
    assert ask(chief, box, made, version=2).refusal == (409, "annulation_en_conflit")
    assert ask(chief, box, made, preview=True).body["conflicts"] == [
        {"field": "version", "label": "version", "present": 2}
    ]
    other = create(BoxResource, {"code": "B1"}, actor=chief)
    assert ask(chief, other, last(other), version=1).status == 204
    assert list(Box.objects.values_list("code", flat=True)) == ["A2"]


def test_a_step_is_not_undone_by_writing_the_state(chief: Actor) -> None:
    parcel = Parcel.objects.create(code="P1", weight=2)
    ParcelResource.workflow.begin(parcel, actor=chief)  # type: ignore[union-attr]
    act(ParcelResource, "seal", parcel.pk, {}, actor=chief, version=None)
    answer = ask(chief, parcel, last(parcel), ParcelResource, version=2)
    assert answer.refusal == (409, "annulation_impossible")
    assert Parcel.objects.get().state == "sealed"


def raised(chief: Actor, count: int = 3) -> tuple[list[Box], UUID]:
    """Boxes whose amounts were doubled by one act, and the act."""
    known = set(Entry.objects.values_list("batch", flat=True))
    boxes = [Box.objects.create(code=f"C{number}", amount=number) for number in range(1, count + 1)]
    act_on_many(BoxResource, "raise_amounts", [box.pk for box in boxes], {"factor": "2"}, actor=chief)
    (batch,) = set(Entry.objects.values_list("batch", flat=True)) - known
    return boxes, batch


def ask_many(actor: Actor, batch: UUID, **wish: Any) -> Answer:
    return Caller(actor).post(f"{BoxResource.path()}history/{batch}/undo/", wish)


def amounts() -> list[int]:
    return list(Box.objects.order_by("code").values_list("amount", flat=True))


def test_an_act_on_many_is_undone_together(chief: Actor) -> None:
    _, batch = raised(chief)
    assert amounts() == [2, 4, 6]
    assert ask_many(chief, batch).status == 200
    assert amounts() == [1, 2, 3]
    (again,) = set(Entry.objects.filter(action="undo").values_list("batch", flat=True))
    assert ask_many(chief, again).status == 200
    assert amounts() == [2, 4, 6]


def test_one_conflict_stops_all_unless_forced(chief: Actor) -> None:
    boxes, batch = raised(chief)
    change(BoxResource, boxes[1].pk, {"amount": 50}, actor=chief, version=2)
    previews = {each["id"]: each for each in ask_many(chief, batch, preview=True).body["results"]}
    assert previews[str(boxes[0].pk)]["values"] == {"amount": 1}
    assert previews[str(boxes[1].pk)]["conflicts"] == [{"field": "amount", "label": "amount", "present": 50}]
    refused = ask_many(chief, batch)
    assert refused.refusal == (409, "annulation_en_conflit")
    assert refused.body["champs"] == {f"{boxes[1].pk}.amount": ["À présent : 50"]}
    assert amounts() == [2, 50, 6]
    assert ask_many(chief, batch, force=["amount"]).status == 200
    assert amounts() == [1, 2, 3]


def test_an_act_on_many_is_undone_by_whoever_may(chief: Actor, clerk: Actor, guest: Actor) -> None:
    _, batch = raised(chief)
    assert ask_many(guest, batch).refusal == (403, "acces_refuse")
    assert ask_many(clerk, batch).refusal == (404, "introuvable")
    assert ask_many(chief, uuid4()).refusal == (404, "introuvable")
    assert amounts() == [2, 4, 6]


def test_the_values_of_many_records_are_written_at_once(chief: Actor) -> None:
    counted = []
    for count in (2, 12):
        Box.objects.all().delete()
        _, batch = raised(chief, count)
        with CaptureQueriesContext(connections[require_tenant().alias]) as asked:
            assert ask_many(chief, batch).status == 200
        counted.append(len([query for query in asked if "outbox" not in query["sql"]]))
    assert counted[0] == counted[1], counted


def test_a_preview_changes_nothing(chief: Actor) -> None:
    box = box_with(chief, amount=4)
    answer = Caller(chief).post(f"{BoxResource.path()}{box.pk}/history/{last(box).pk}/undo/?preview=1")
    assert answer.body == {"deletes": False, "values": {"amount": 3}, "conflicts": []}
    assert (Box.objects.get().amount, Entry.objects.count()) == (4, 2)


def test_the_service_is_the_same_for_programs(chief: Actor) -> None:
    box = box_with(chief, amount=4)
    undone = undo(BoxResource, box.pk, last(box).pk, actor=chief, version=2)
    assert (undone.amount, undone.version) == (3, 3)  # type: ignore[union-attr]


def test_what_an_import_made_and_changed_is_undone_together(chief: Actor) -> None:
    known, new = Box.objects.create(code="C1", amount=9), Box.objects.create(code="C2")
    with one_batch() as batch:
        record_all([(new, {"made": True})], "bring_in", actor=chief)
        record_all([(known, {"fields": {"amount": [3, 9]}})], "bring_in", actor=chief)
    previews = {each["id"]: each["deletes"] for each in ask_many(chief, batch, preview=True).body["results"]}
    assert previews == {str(known.pk): False, str(new.pk): True}
    assert ask_many(chief, batch).status == 200
    assert list(Box.objects.values_list("code", "amount")) == [("C1", 3)]
