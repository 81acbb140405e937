"""What a screen is told of a resource, as far as one's rights go."""

from __future__ import annotations

import pytest

from core.kernel.actors import Actor
from core.records.description import catalogue, describe

from .conftest import person
from .lab_resources import BoxResource, ParcelResource

pytestmark = pytest.mark.usefixtures("depot")


def test_the_menu_has_what_one_may_see(chief: Actor) -> None:
    assert [entry["key"] for entry in catalogue(chief)] == ["lab.depot.box", "lab.depot.parcel"]
    assert catalogue(chief)[0] | {"label": "", "label_plural": ""} == {
        "key": "lab.depot.box",
        "path": "lab/depot/box/",
        "module": "lab.depot",
        "module_label": "Dépôt",
        "icon": "",
        "area": "work",
        "label": "",
        "label_plural": "",
        "verbs": ["view", "create", "update", "delete", "export", "import", "print", "raise_amounts"],
        "begins": ["create", "import"],
    }
    assert [entry["verbs"] for entry in catalogue(person("guest"))] == [["view"], ["view"]]
    assert catalogue(person("nobody")) == []


def test_a_field_says_what_it_holds_and_whether_one_may_set_it(chief: Actor, guest: Actor) -> None:
    described = {field["name"]: field for field in describe(BoxResource, chief)["fields"]}
    assert described["code"] == {
        "name": "code",
        "label": "code",
        "kind": "text",
        "required": True,
        "read_only": False,
        "max_length": 40,
        "may_create": True,
        "may_update": True,
    }
    assert described["parent"]["relation"] == "lab.depot.box"
    assert described["version"]["may_update"] is False
    assert {field["may_update"] for field in describe(BoxResource, guest)["fields"]} == {False}


def test_what_is_hidden_is_nowhere(clerk: Actor) -> None:
    described = describe(BoxResource, clerk)
    assert "amount" not in [field["name"] for field in described["fields"]]
    assert described["views"] == [{"kind": "list", "columns": ["code", "parent"], "sort": []}]
    assert [section["names"] for section in described["form"]] == [["code", "parent"]]
    assert described["lines"] == []
    assert "delete" not in described["verbs"]


def test_a_title_names_only_what_is_seen(chief: Actor, clerk: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BoxResource, "title", ("code", "amount"))
    assert describe(BoxResource, chief)["title"] == ["code", "amount"]
    assert describe(BoxResource, clerk)["title"] == ["code"]


def test_a_field_says_what_it_holds_when_nobody_says_anything(chief: Actor) -> None:
    described = {field["name"]: field for field in describe(ParcelResource, chief)["fields"]}
    assert described["weight"]["default"] == 0
    assert "default" not in described["code"]


def test_lines_are_told_with_their_fields(chief: Actor) -> None:
    (parts,) = describe(BoxResource, chief)["lines"]
    assert (parts["name"], parts["read_only"]) == ("parts", False)
    assert [(field["name"], field["kind"]) for field in parts["fields"]] == [("code", "text"), ("amount", "integer")]


def test_actions_and_steps_say_what_they_ask(chief: Actor, guest: Actor) -> None:
    described = {action["name"]: action for action in describe(ParcelResource, chief)["actions"]}
    assert described["weigh"] == {
        "name": "weigh",
        "label": "Weigh",
        "bulk": False,
        "versioned": True,
        "states": [],
        "parameters": [{"name": "kilos", "label": "Kilos", "kind": "integer", "required": True}],
    }
    # Of the steps, the chief was granted one only.
    assert set(described) == {"weigh", "seal"}
    assert (described["seal"]["states"], described["seal"]["leads_to"]) == (["open"], "sealed")
    assert "leads_to" not in described["weigh"]
    assert described["seal"]["parameters"] == [{"name": "note", "label": "Note", "kind": "text", "required": False}]
    assert describe(ParcelResource, guest)["actions"] == []


def test_states_are_told_with_their_labels(chief: Actor) -> None:
    (state,) = [field for field in describe(ParcelResource, chief)["fields"] if field["name"] == "state"]
    assert state["choices"] == [
        {"value": "open", "label": "Open", "colour": "#16a34a"},
        {"value": "sealed", "label": "Sealed"},
        {"value": "sent", "label": "Sent", "final": True},
        {"value": "weighed", "label": "Weighed"},
    ]


def test_the_menu_says_what_one_may_begin_from_anywhere(guest: Actor) -> None:
    assert [entry["begins"] for entry in catalogue(guest) if entry["key"] == "lab.depot.box"] == [[]]


def test_what_is_done_at_addresses_of_its_own_is_told_apart(
    chief: Actor, guest: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BoxResource, "by_hand", ("create", "delete"))
    described = describe(BoxResource, chief)
    assert (described["by_hand"], "create" in described["verbs"]) == (["create", "delete"], False)
    assert "create" not in catalogue(chief)[0]["begins"]
    assert describe(BoxResource, guest)["by_hand"] == []
