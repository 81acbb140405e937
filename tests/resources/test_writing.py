"""Create, change, delete and act on the records of a declared resource: what happens, and what is refused."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from rest_framework.exceptions import ValidationError

from core.history.models import Entry
from core.kernel.actors import Actor
from core.kernel.errors import NotFound, StaleVersion
from core.kernel.rights import AccessDenied
from core.outbox.models import OutboxEvent
from core.records.acting import act_on_many
from core.records.deletion import delete
from core.records.errors import RecordInUse, VersionMissing
from core.records.saving import change, create
from tests.lab.models import Box

from .lab_resources import BoxResource

pytestmark = pytest.mark.usefixtures("depot")


def told() -> list[tuple[str, dict[str, Any]]]:
    return [(event.name, event.payload) for event in OutboxEvent.objects.order_by("id")]


def noted() -> list[tuple[str, str, dict[str, Any]]]:
    return [(entry.action, entry.actor_name, entry.data) for entry in Entry.objects.order_by("at", "id")]


def faults(error: pytest.ExceptionInfo[ValidationError]) -> dict[str, list[str]]:
    return {name: [str(text) for text in texts] for name, texts in error.value.detail.items()}  # type: ignore[union-attr]


def test_a_record_is_made_noted_and_told(chief: Actor) -> None:
    parent = create(BoxResource, {"code": "A1"}, actor=chief)
    box = create(BoxResource, {"code": "B1", "amount": 3, "parent": str(parent.pk)}, actor=chief)

    assert Box.objects.filter(pk=box.pk).values_list("code", "amount", "parent__code", "version").get() == (
        "B1",
        3,
        "A1",
        1,
    )
    assert noted()[1] == (
        "create",
        "Salma Idrissi",
        {"fields": {"code": [None, "B1"], "amount": [None, 3], "parent": [None, str(parent.pk)]}, "lines": {}},
    )
    assert told()[1] == ("records.record_created", {"record_id": str(box.pk), "resource": "lab.depot.box"})


def test_lines_are_made_with_their_parent(chief: Actor) -> None:
    box = create(BoxResource, {"code": "A1", "parts": [{"code": "P1"}, {"code": "P2", "amount": 2}]}, actor=chief)
    assert list(Box.objects.filter(parent=box).order_by("code").values_list("code", "amount")) == [("P1", 0), ("P2", 2)]


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({}, {"code": ["Ce champ est obligatoire."]}),
        ({"code": "A1", "amount": "many"}, {"amount": ["Un nombre entier valide est requis."]}),
        ({"code": "A1", "colour": "red"}, {"colour": ["Ce champ n'existe pas."]}),
        ({"code": "A1", "version": 7}, {"version": ["Ce champ n'existe pas."]}),
        ({"code": "A1", "tenant": str(uuid4())}, {"tenant": ["Ce champ n'existe pas."]}),
        ({"code": "TAKEN"}, {"code": ["Cette valeur est déjà prise."]}),
        ({"code": "A1", "parts": "P1"}, {"parts": ["Une liste de lignes est attendue."]}),
        (
            {"code": "A1", "parts": [{"code": "P1"}, {"amount": 1}, {"code": "P3", "amount": "x"}]},
            {
                "parts.1.code": ["Ce champ est obligatoire."],
                "parts.2.amount": ["Un nombre entier valide est requis."],
            },
        ),
        ({"code": "A1", "parts": [{"id": str(uuid4())}]}, {"parts.0.id": ["L'enregistrement désigné n'existe pas."]}),
        ({"code": "A1", "parts": [{"code": "TAKEN"}]}, {"code": ["Cette valeur est déjà prise."]}),
    ],
)
def test_what_is_wrong_is_told_by_field_and_nothing_remains(
    chief: Actor, sent: dict[str, Any], expected: dict[str, list[str]]
) -> None:
    Box.objects.create(code="TAKEN")
    with pytest.raises(ValidationError) as error:
        create(BoxResource, sent, actor=chief)
    assert faults(error) == expected
    assert (Box.objects.count(), noted(), told()) == (1, [], [])


def test_another_companys_record_cannot_be_referred_to(chief: Actor) -> None:
    with pytest.raises(ValidationError) as error:
        create(BoxResource, {"code": "A1", "parent": str(uuid4())}, actor=chief)
    assert list(faults(error)) == ["parent"]
    assert not Box.objects.exists()


def test_nor_can_one_outside_the_actors_rule(clerk: Actor) -> None:
    hidden = Box.objects.create(code="X1")
    with pytest.raises(ValidationError) as error:
        create(BoxResource, {"code": "C1", "parent": str(hidden.pk)}, actor=clerk)
    assert list(faults(error)) == ["parent"]


@pytest.mark.parametrize("sent", [{"amount": 9}, {"parts": [{"code": "P1"}]}], ids=["field", "lines"])
def test_what_is_not_granted_does_not_exist(clerk: Actor, sent: dict[str, Any]) -> None:
    box = create(BoxResource, {"code": "C1"}, actor=clerk)
    with pytest.raises(ValidationError) as error:
        change(BoxResource, box.pk, sent, actor=clerk, version=1)
    assert faults(error) == {next(iter(sent)): ["Ce champ n'existe pas."]}
    assert Box.objects.values_list("code", "amount").get() == ("C1", 0)


def test_nobody_makes_or_moves_a_record_out_of_their_own_rule(clerk: Actor) -> None:
    with pytest.raises(AccessDenied):
        create(BoxResource, {"code": "X1"}, actor=clerk)
    assert not Box.objects.exists()
    box = create(BoxResource, {"code": "C1"}, actor=clerk)
    with pytest.raises(AccessDenied):
        change(BoxResource, box.pk, {"code": "X1"}, actor=clerk, version=1)
    assert Box.objects.get().code == "C1"


def test_whoever_may_only_look_changes_nothing(guest: Actor) -> None:
    box = Box.objects.create(code="A1")
    for refused in (
        lambda: create(BoxResource, {"code": "B1"}, actor=guest),
        lambda: change(BoxResource, box.pk, {"code": "B1"}, actor=guest, version=1),
        lambda: delete(BoxResource, box.pk, actor=guest, version=1),
        lambda: act_on_many(BoxResource, "raise_amounts", [box.pk], {"factor": "2"}, actor=guest),
    ):
        with pytest.raises(AccessDenied):
            refused()
    assert list(Box.objects.values_list("code", "amount", "version")) == [("A1", 0, 1)]
    assert (noted(), told()) == ([], [])


def test_a_change_is_noted_with_old_and_new_values(chief: Actor) -> None:
    box = create(BoxResource, {"code": "A1", "amount": 3}, actor=chief)
    changed = change(BoxResource, box.pk, {"code": "A2", "amount": 3}, actor=chief, version=1)
    assert (changed.version, Box.objects.get().code) == (2, "A2")  # type: ignore[attr-defined]
    assert noted()[1] == ("update", "Salma Idrissi", {"fields": {"code": ["A1", "A2"]}, "lines": {}})
    assert told()[1] == (
        "records.record_changed",
        {"record_id": str(box.pk), "resource": "lab.depot.box", "fields": ["code"]},
    )


def test_a_change_that_changes_nothing_is_not_noted(chief: Actor) -> None:
    box = create(BoxResource, {"code": "A1"}, actor=chief)
    assert change(BoxResource, box.pk, {"code": "A1"}, actor=chief, version=1).version == 1  # type: ignore[attr-defined]
    assert (len(noted()), len(told())) == (1, 1)


def test_lines_become_what_was_sent(chief: Actor) -> None:
    box = create(BoxResource, {"code": "A1", "parts": [{"code": "P1"}, {"code": "P2"}]}, actor=chief)
    first, second = Box.objects.filter(parent=box).order_by("code")
    rows = [{"id": str(second.pk), "amount": 5}, {"code": "P3"}]
    changed = change(BoxResource, box.pk, {"parts": rows}, actor=chief, version=1)
    kept = Box.objects.filter(parent=box).order_by("code").values_list("pk", "code", "amount").first()
    assert kept == (second.pk, "P2", 5)
    assert set(Box.objects.filter(parent=box).values_list("code", flat=True)) == {"P2", "P3"}
    assert not Box.objects.filter(pk=first.pk).exists()
    # The parent is what people lock: its version tells that a line changed.
    assert changed.version == 2  # type: ignore[attr-defined]
    added = Box.objects.get(code="P3")
    assert noted()[1][2] == {
        "fields": {},
        "lines": {
            "parts": [
                {
                    "id": str(first.pk),
                    "title": "P1",
                    "act": "removed",
                    "fields": {"code": ["P1", None], "amount": [0, None]},
                },
                {"id": str(second.pk), "title": "P2", "act": "changed", "fields": {"amount": [0, 5]}},
                {
                    "id": str(added.pk),
                    "title": "P3",
                    "act": "added",
                    "fields": {"code": [None, "P3"], "amount": [None, 0]},
                },
            ]
        },
    }


def test_lines_that_stay_as_they_were_are_not_a_change(chief: Actor) -> None:
    box = create(BoxResource, {"code": "A1", "parts": [{"code": "P1"}]}, actor=chief)
    part = Box.objects.get(code="P1")
    rows = [{"id": str(part.pk), "amount": 0}]
    assert change(BoxResource, box.pk, {"parts": rows}, actor=chief, version=1).version == 1  # type: ignore[attr-defined]
    assert (len(noted()), Box.objects.get(code="P1").version) == (1, 1)


def test_a_stale_version_changes_nothing(chief: Actor) -> None:
    box = create(BoxResource, {"code": "A1"}, actor=chief)
    change(BoxResource, box.pk, {"code": "A2"}, actor=chief, version=1)
    for refused in (
        lambda: change(BoxResource, box.pk, {"code": "A3"}, actor=chief, version=1),
        lambda: delete(BoxResource, box.pk, actor=chief, version=1),
    ):
        with pytest.raises(StaleVersion):
            refused()
    with pytest.raises(VersionMissing):
        change(BoxResource, box.pk, {"code": "A3"}, actor=chief, version=None)
    assert Box.objects.get().code == "A2"


def test_an_unknown_record_and_one_outside_the_rule_are_not_found(chief: Actor, clerk: Actor) -> None:
    box = Box.objects.create(code="X1")
    with pytest.raises(NotFound):
        change(BoxResource, uuid4(), {"code": "A1"}, actor=chief, version=1)
    with pytest.raises(NotFound):
        change(BoxResource, box.pk, {"code": "C1"}, actor=clerk, version=1)
    assert Box.objects.get().code == "X1"


def test_deleting_is_noted_and_told(chief: Actor) -> None:
    box = Box.objects.create(code="A1")
    assert delete(BoxResource, box.pk, actor=chief, version=1) is False
    assert not Box.objects.exists()
    assert [(action, data) for action, _, data in noted()] == [("delete", {"name": f"Box object ({box.pk})"})]
    assert told() == [
        ("records.record_deleted", {"record_id": str(box.pk), "resource": "lab.depot.box", "archived": False})
    ]


def test_what_others_quote_is_archived_or_kept(chief: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    quoted = Box.objects.create(code="A1")

    def protected(*args: object, **kwargs: object) -> None:
        raise_protected(quoted)

    monkeypatch.setattr(Box, "delete", protected)
    with pytest.raises(RecordInUse):
        delete(BoxResource, quoted.pk, actor=chief, version=1)
    assert Box.objects.filter(pk=quoted.pk).exists()
    assert noted() == []


def test_what_is_archived_already_changes_no_more_and_is_not_told_again(
    chief: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    quoted = Box.objects.create(code="A1", amount=1)
    monkeypatch.setattr(BoxResource, "archived_by", "amount")
    monkeypatch.setattr(Box, "delete", lambda *args, **kwargs: raise_protected(quoted))
    assert delete(BoxResource, quoted.pk, actor=chief, version=1) is True
    before = noted(), told()
    assert [(act, data["fields"]) for act, _, data in before[0]] == [("archive", {"amount": [True, False]})]
    assert [payload["archived"] for _, payload in before[1]] == [True]

    assert delete(BoxResource, quoted.pk, actor=chief, version=2) is True
    assert (noted(), told()) == before
    assert Box.objects.values_list("amount", "version").get() == (0, 2)


def raise_protected(box: Box) -> None:
    from django.db.models import ProtectedError

    raise ProtectedError("quoted", {box})
