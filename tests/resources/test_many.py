"""Records deleted and brought back in one act, and whether an act on many can be taken back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

import pytest

from core.history.models import Entry
from core.kernel.actors import Actor
from core.records.deletion import delete
from core.records.models import Deleted
from core.records.saving import create
from core.testing.caller import Answer, Caller
from tests.lab.models import Box, Parcel

from .lab_resources import BoxResource, ParcelResource

pytestmark = pytest.mark.usefixtures("depot", "reachable")
BOXES, PARCELS = BoxResource.path(), ParcelResource.path()


def boxes(actor: Actor, *codes: str) -> list[Any]:
    return [create(BoxResource, {"code": code, "amount": 10}, actor=actor) for code in codes]


def delete_many(actor: Actor, *records: tuple[Any, int | None]) -> Answer:
    named = [{"id": str(pk), **({} if version is None else {"version": version})} for pk, version in records]
    return Caller(actor).post(f"{BOXES}delete/", {"records": named})


def restore_many(actor: Actor, ids: Iterable[Any]) -> Answer:
    return Caller(actor).post(f"{BOXES}deleted/restore/", {"ids": [str(pk) for pk in ids]})


def codes() -> list[str]:
    return list(Box.objects.order_by("code").values_list("code", flat=True))


def became(answer: Answer) -> list[str]:
    """Of each record, in order: done, or the code of its refusal."""
    assert answer.status == 200
    return [each.get("error", {}).get("code", "done") for each in answer.body["results"]]


def test_many_are_deleted_each_by_itself_and_in_one_act(chief: Actor) -> None:
    good, stale, unversioned = boxes(chief, "A1", "B1", "C1")
    absent = uuid4()
    answer = delete_many(chief, (stale.pk, 0), (good.pk, 1), (absent, 1), (unversioned.pk, None))
    assert became(answer) == ["version_perimee", "done", "introuvable", "version_manquante"]
    assert [each["id"] for each in answer.body["results"]] == [
        str(pk) for pk in (stale.pk, good.pk, absent, unversioned.pk)
    ]
    assert codes() == ["B1", "C1"]
    assert list(Deleted.objects.values_list("target_id", flat=True)) == [good.pk]
    assert [entry.batch is None for entry in Entry.objects.filter(action="delete")] == [False]


def test_whoever_may_not_delete_deletes_none_of_them(chief: Actor, clerk: Actor) -> None:
    (box,) = boxes(chief, "C1")
    assert delete_many(clerk, (box.pk, 1)).refusal == (403, "acces_refuse")
    assert (codes(), Deleted.objects.count()) == (["C1"], 0)


@pytest.mark.parametrize("path", ["delete/", "deleted/restore/"])
@pytest.mark.parametrize("named", [None, [], ["x"], [{"id": "x"}], [str(uuid4())] * 501])
def test_what_names_no_records_is_refused(chief: Actor, path: str, named: object) -> None:
    field = "records" if path == "delete/" else "ids"
    answer = Caller(chief).post(f"{BOXES}{path}", {field: named})
    assert (answer.refusal, list(answer.body["champs"])) == ((400, "donnees_invalides"), [field])


def test_a_record_is_deleted_once(chief: Actor) -> None:
    (box,) = boxes(chief, "A1")
    answer = delete_many(chief, (box.pk, 1), (box.pk, 2))
    assert answer.body["champs"] == {"records": ["Une fiche est nommée deux fois."]}
    assert codes() == ["A1"]


def test_many_come_back_but_for_those_that_are_refused_by_name(chief: Actor) -> None:
    free, taken = boxes(chief, "A1", "B1")
    for box in (free, taken):
        delete(BoxResource, box.pk, actor=chief, version=1)
    Box.objects.create(code="B1", amount=99)
    absent = uuid4()
    answer = restore_many(chief, [taken.pk, free.pk, absent])
    assert became(answer) == ["donnees_invalides", "done", "introuvable"]
    assert answer.body["results"][0]["error"]["champs"] == {"code": ["Cette valeur est déjà prise."]}
    assert list(Box.objects.order_by("code").values_list("code", "amount")) == [("A1", 10), ("B1", 99)]
    assert list(Deleted.objects.values_list("target_id", flat=True)) == [taken.pk]


def test_what_refers_to_another_comes_back_after_it(chief: Actor) -> None:
    (parent,) = boxes(chief, "A1")
    child = create(BoxResource, {"code": "B1", "parent": str(parent.pk)}, actor=chief)
    delete(BoxResource, child.pk, actor=chief, version=1)
    delete(BoxResource, parent.pk, actor=chief, version=1)
    assert became(restore_many(chief, [child.pk, parent.pk])) == ["done", "done"]
    assert Box.objects.get(pk=child.pk).parent_id == parent.pk
    restored = Entry.objects.filter(action="restore")
    assert len({entry.batch for entry in restored}) == 1


def test_whoever_has_no_bin_brings_nothing_back(chief: Actor, clerk: Actor) -> None:
    (box,) = boxes(chief, "C1")
    delete(BoxResource, box.pk, actor=chief, version=1)
    assert restore_many(clerk, [box.pk]).refusal == (403, "acces_refuse")
    assert codes() == []


def test_an_action_on_many_answers_the_act_by_which_it_is_taken_back(chief: Actor) -> None:
    first, second = boxes(chief, "A1", "B1")
    answer = Caller(chief).post(f"{BOXES}actions/raise_amounts/", {"ids": [str(first.pk)], "factor": "1.5"})
    assert became(answer) == ["done"]
    batch = answer.body["batch"]
    assert {str(entry.batch) for entry in Entry.objects.filter(action="raise_amounts")} == {batch}
    assert dict(Box.objects.values_list("code", "amount")) == {"A1": 15, "B1": 10}
    undone = Caller(chief).post(f"{BOXES}history/{batch}/undo/")
    assert undone.body["results"] == [{"id": str(first.pk), "ok": True}]
    assert dict(Box.objects.values_list("code", "amount")) == {"A1": 10, "B1": 10}
    assert second.amount == 10


def test_a_step_and_an_act_that_notes_no_values_offer_nothing_to_take_back(chief: Actor) -> None:
    parcel = Parcel.objects.create(code="P1", weight=2)
    ParcelResource.workflow.begin(parcel, actor=chief)  # type: ignore[union-attr]
    ids = [str(parcel.pk)]
    sealed = Caller(chief).post(f"{PARCELS}actions/seal/", {"ids": ids})
    weighed = Caller(chief).post(f"{PARCELS}actions/weigh/", {"ids": ids, "kilos": 3})
    assert [became(sealed), became(weighed)] == [["done"], ["done"]]
    assert [sealed.body["batch"], weighed.body["batch"]] == [None, None]


def test_what_was_refused_altogether_offers_nothing_to_take_back(chief: Actor) -> None:
    answer = Caller(chief).post(f"{PARCELS}actions/seal/", {"ids": [str(uuid4())]})
    assert (became(answer), answer.body["batch"]) == (["introuvable"], None)


def test_whoever_may_not_change_what_the_act_changed_is_offered_nothing(clerk: Actor) -> None:
    box = Box.objects.create(code="C1", amount=10)
    answer = Caller(clerk).post(f"{BOXES}actions/raise_amounts/", {"ids": [str(box.pk)], "factor": "2"})
    assert (became(answer), answer.body["batch"]) == (["done"], None)
    assert Box.objects.get().amount == 20
