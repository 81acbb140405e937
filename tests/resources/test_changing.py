"""Many records changed in one act: each by itself or all of them, noted together, undone together."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from core.history.models import Entry
from core.kernel.actors import Actor
from core.records.saving import create
from core.testing.caller import Answer, Caller
from tests.lab.models import Box

from .lab_resources import BoxResource

pytestmark = pytest.mark.usefixtures("depot", "reachable")


def boxes(actor: Actor, *codes: str) -> list[Any]:
    return [create(BoxResource, {"code": code, "amount": 1}, actor=actor) for code in codes]


def one(box: Any, version: int | None = 1, **values: Any) -> dict[str, Any]:
    named = {} if version is None else {"version": version}
    return {"id": str(box.pk), "values": values, **named}


def ask(actor: Actor, *records: dict[str, Any], **more: Any) -> Answer:
    return Caller(actor).post(f"{BoxResource.path()}change/", {"records": list(records), **more})


def stand() -> list[tuple[str, int, int]]:
    return list(Box.objects.order_by("code").values_list("code", "amount", "version"))


def test_each_gets_its_own_values_in_one_act_that_is_undone_together(chief: Actor) -> None:
    first, second = boxes(chief, "A1", "B1")
    answer = ask(chief, one(second, amount=7), one(first, amount=5, code="A2"))
    assert (answer.status, answer.body["results"]) == (
        200,
        [{"id": str(second.pk), "ok": True}, {"id": str(first.pk), "ok": True}],
    )
    assert stand() == [("A2", 5, 2), ("B1", 7, 2)]
    batch = answer.body["batch"]
    noted = Entry.objects.filter(batch=batch)
    assert {entry.target_id: entry.data["fields"] for entry in noted} == {
        first.pk: {"amount": [1, 5], "code": ["A1", "A2"]},
        second.pk: {"amount": [1, 7]},
    }
    undone = Caller(chief).post(f"{BoxResource.path()}history/{batch}/undo/")
    assert {each["id"] for each in undone.body["results"]} == {str(first.pk), str(second.pk)}
    assert stand() == [("A1", 1, 3), ("B1", 1, 3)]


def test_all_or_none_names_each_fault_and_changes_nothing(chief: Actor) -> None:
    good, wrong, stale, gone = boxes(chief, "A1", "B1", "C1", "D1")
    Box.objects.filter(pk=gone.pk).delete()
    answer = ask(chief, one(good, amount=5), one(wrong, amount="x"), one(stale, 0, amount=5), one(gone, amount=5))
    assert answer.refusal == (409, "modifications_refusees")
    assert answer.body["champs"] == {
        f"{wrong.pk}.amount": ["Un nombre entier valide est requis."],
        str(stale.pk): ["Quelqu'un d'autre a modifié cette fiche entre-temps\xa0: rechargez-la."],
        str(gone.pk): ["Introuvable."],
    }
    assert stand() == [("A1", 1, 1), ("B1", 1, 1), ("C1", 1, 1)]
    assert not Entry.objects.filter(action="update").exists()


def test_right_ones_alone_are_changed_when_that_is_wanted(chief: Actor) -> None:
    good, taken, blind = boxes(chief, "A1", "B1", "C1")
    answer = ask(chief, one(taken, code="C1"), one(good, amount=5), one(blind, None, amount=5), mode="valid")
    refused, done, unversioned = answer.body["results"]
    assert (answer.status, done) == (200, {"id": str(good.pk), "ok": True})
    assert (refused["id"], refused["ok"], refused["error"]["champs"]) == (
        str(taken.pk),
        False,
        {"code": ["Cette valeur est déjà prise."]},
    )
    assert (unversioned["ok"], unversioned["error"]["code"]) == (False, "version_manquante")
    assert stand() == [("A1", 5, 2), ("B1", 1, 1), ("C1", 1, 1)]


def test_rights_hold_for_each_record_and_each_field(chief: Actor, clerk: Actor, guest: Actor) -> None:
    own, foreign = boxes(chief, "C1", "D1")
    assert ask(guest, one(own, code="C2")).refusal == (403, "acces_refuse")
    answer = ask(clerk, one(own, amount=5), one(foreign, code="C3"), mode="valid")
    assert [each["error"]["code"] for each in answer.body["results"]] == ["donnees_invalides", "introuvable"]
    assert answer.body["results"][0]["error"]["champs"] == {"amount": ["Ce champ n'existe pas."]}
    # Out of one's own sight is no place to send a record to.
    assert ask(clerk, one(own, code="D2"), mode="valid").body["results"][0]["error"]["code"] == "acces_refuse"
    assert stand() == [("C1", 1, 1), ("D1", 1, 1)]


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({}, "records"),
        ({"records": []}, "records"),
        ({"records": [{"id": "x", "version": 1, "values": {}}]}, "records"),
        ({"records": [{"id": str(uuid4()), "version": 1, "values": [1]}]}, "records"),
        ({"records": [{"id": str(uuid4()), "version": 1, "values": {}}], "mode": "some"}, "mode"),
        ({"records": [{"id": str(uuid4()), "values": {}}] * 501}, "records"),
    ],
)
def test_what_is_no_list_of_changes_is_refused(chief: Actor, sent: dict[str, Any], field: str) -> None:
    answer = Caller(chief).post(f"{BoxResource.path()}change/", sent)
    assert (answer.refusal, list(answer.body["champs"])) == ((400, "donnees_invalides"), [field])


def test_a_record_is_named_once(chief: Actor) -> None:
    (box,) = boxes(chief, "A1")
    answer = ask(chief, one(box, amount=2), one(box, amount=3))
    assert answer.body["champs"] == {"records": ["Une fiche est nommée deux fois."]}
    assert stand() == [("A1", 1, 1)]
