"""The history of a record, as each reader may know it."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from core.kernel.actors import Actor
from core.records.acting import act
from core.records.deletion import delete
from core.records.journal import pages
from core.records.saving import change, create
from core.tenancy.context import require_tenant
from core.testing.caller import Caller
from core.testing.policy import Grant, Table, decided_by
from tests.lab.models import Box, Parcel

from .conftest import EVERYTHING
from .lab_resources import BoxResource, ParcelResource

pytestmark = pytest.mark.usefixtures("depot", "reachable")


def history(actor: Actor, record: Any, resource: Any = BoxResource) -> list[dict[str, Any]]:
    answer = Caller(actor).get(f"{resource.path()}{record.pk}/history/")
    assert answer.status == 200, answer.body
    return list(answer.body["results"])


def words(actor: Actor, record: Any, resource: Any = BoxResource) -> list[str]:
    return [entry["words"] for entry in history(actor, record, resource)]


def test_a_change_is_told_in_words_and_in_structure(chief: Actor) -> None:
    box = create(BoxResource, {"code": "A1", "amount": 85}, actor=chief)
    change(BoxResource, box.pk, {"amount": 93}, actor=chief, version=1)
    with translation.override("fr"):
        changed, created = history(chief, box)
    assert changed["words"] == "a changé : amount : 85 → 93"
    assert changed["changes"] == [{"field": "amount", "label": "amount", "old": 85, "new": 93}]
    assert (changed["by"], changed["action"]) == ({"kind": "person", "name": "Salma Idrissi"}, "update")
    assert created["words"] == "a créé cet enregistrement"
    with translation.override("en"):
        assert words(chief, box) == ["changed this record: amount: 85 → 93", "created this record"]


def test_a_hidden_field_is_nowhere(chief: Actor, clerk: Actor) -> None:
    box = create(BoxResource, {"code": "C1", "amount": 3, "parts": [{"code": "P1"}]}, actor=chief)
    change(BoxResource, box.pk, {"amount": 4}, actor=chief, version=1)
    change(BoxResource, box.pk, {"parts": [{"code": "P2"}]}, actor=chief, version=2)
    change(BoxResource, box.pk, {"code": "C2", "amount": 77}, actor=chief, version=3)
    assert [entry["action"] for entry in history(chief, box)] == ["update", "update", "update", "create"]
    changed, created = history(clerk, box)
    assert changed["changes"] == [{"field": "code", "label": "code", "old": "C1", "new": "C2"}]
    assert (changed["lines"], created["lines"]) == ([], [])
    assert created["changes"] == [{"field": "code", "label": "code", "old": None, "new": "C1"}]
    told = str([changed["words"], created["words"], changed["changes"], created["changes"]])
    assert not [secret for secret in ("amount", "77", "parts", "P2") if secret in told]


def test_pages_hold_as_many_entries_whatever_is_hidden(
    chief: Actor, clerk: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "LIMIT", 2)
    box = create(BoxResource, {"code": "C0"}, actor=chief)
    for version in range(1, 4):
        change(BoxResource, box.pk, {"code": f"C{version}"}, actor=chief, version=2 * version - 1)
        change(BoxResource, box.pk, {"amount": version}, actor=chief, version=2 * version)
    path, reader = f"{BoxResource.path()}{box.pk}/history/", Caller(clerk)
    first = reader.get(path).body
    second = reader.get(path, cursor=first["next"]).body
    assert [entry["changes"][0]["new"] for entry in first["results"] + second["results"]] == ["C3", "C2", "C1", "C0"]
    assert second["next"] is None
    assert reader.get(path, cursor="forged").refusal == (400, "curseur_invalide")


def test_a_relation_is_told_by_its_title_if_the_reader_sees_it(chief: Actor, clerk: Actor) -> None:
    seen, unseen = Box.objects.create(code="C-seen"), Box.objects.create(code="X-unseen")
    box = create(BoxResource, {"code": "C1", "parent": str(seen.pk)}, actor=chief)
    change(BoxResource, box.pk, {"parent": str(unseen.pk)}, actor=chief, version=1)
    assert history(chief, box)[0]["changes"][0]["new"] == {"id": str(unseen.pk), "label": "X-unseen"}
    (changed, _) = history(clerk, box)
    assert changed["changes"][0]["old"] == {"id": str(seen.pk), "label": "C-seen"}
    assert changed["changes"][0]["new"] == {"id": None, "label": "—"}
    assert changed["words"].endswith("C-seen → —")
    assert str(unseen.pk) not in str(changed)


def test_rows_are_told_by_title(chief: Actor) -> None:
    box = create(BoxResource, {"code": "A1", "parts": [{"code": "P1"}, {"code": "P2"}]}, actor=chief)
    kept = Box.objects.get(code="P2")
    rows = [{"id": str(kept.pk), "amount": 5}, {"code": "P3"}]
    change(BoxResource, box.pk, {"parts": rows}, actor=chief, version=1)
    changed = history(chief, box)[0]
    assert [(line["act"], line["row"]["title"]) for line in changed["lines"]] == [
        ("removed", "P1"),
        ("changed", "P2"),
        ("added", "P3"),
    ]
    assert changed["lines"][1]["changes"] == [{"field": "amount", "label": "amount", "old": 0, "new": 5}]


def test_a_step_is_told_by_its_label_and_its_states(chief: Actor) -> None:
    parcel = Parcel.objects.create(code="P1", weight=2)
    ParcelResource.workflow.begin(parcel, actor=chief)  # type: ignore[union-attr]
    act(ParcelResource, "seal", parcel.pk, {"note": "tape"}, actor=chief, version=None)
    (sealed,) = history(chief, parcel, ParcelResource)
    assert sealed["words"] == "a fait « Seal » : state : Open → Sealed"
    assert (sealed["note"], sealed["changes"][0]["new"]) == ("tape", {"value": "sealed", "label": "Sealed"})
    with decided_by(Table(chief=Grant(EVERYTHING, frozenset({"state"})))):
        assert history(chief, parcel, ParcelResource) == []


def test_what_is_not_the_readers_does_not_exist(chief: Actor, clerk: Actor) -> None:
    box = create(BoxResource, {"code": "X1"}, actor=chief)
    for pk in (box.pk, uuid4()):
        assert Caller(clerk).get(f"{BoxResource.path()}{pk}/history/").refusal == (404, "introuvable")
    with decided_by(Table()):
        assert Caller(chief).get(f"{BoxResource.path()}{box.pk}/history/").refusal == (403, "acces_refuse")
    delete(BoxResource, box.pk, actor=chief, version=1)
    assert Caller(chief).get(f"{BoxResource.path()}{box.pk}/history/").refusal == (404, "introuvable")


def test_a_record_without_entries_has_an_empty_history(chief: Actor) -> None:
    assert history(chief, Box.objects.create(code="A1")) == []


def test_two_statements_whatever_the_number_of_entries(chief: Actor) -> None:
    boxes = [Box.objects.create(code=f"B{number}") for number in range(6)]
    box = create(BoxResource, {"code": "A1"}, actor=chief)
    for version, parent in enumerate(boxes, start=1):
        change(BoxResource, box.pk, {"parent": str(parent.pk)}, actor=chief, version=version)
    with CaptureQueriesContext(connections[require_tenant().alias]) as asked:
        assert len(history(chief, box)) == 7
    assert len(asked) == 2, [query["sql"] for query in asked]
