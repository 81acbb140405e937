"""Definitions as data: what is wrong with one is told, and JSON keeps the whole of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from django.core.checks import Error
from django.core.exceptions import ImproperlyConfigured

from core.workflow import Definition, Rule, State, Transition, Workflow, define
from core.workflow.checks import check_life, check_workflows
from core.workflow.errors import InvalidDefinition
from core.workflow.faults import Fault, faults
from core.workflow.fields import StateField
from core.workflow.storing import from_json, to_json
from tests.lab.models import Parcel
from tests.lab.workflow import ParcelState, first_life, life_of_parcel, not_empty

GOOD = Definition(
    1,
    "open",
    (State("open", "Open", "#16A34A"), State("sent", "Sent", final=True)),
    (Transition("send", "Send", ("open",), "sent", (Rule("weight > 0", "Empty."), not_empty)),),
)
(SEND,) = GOOD.transitions
OPEN, SENT = GOOD.states


def test_a_definition_that_holds_together_has_no_fault():
    assert faults(GOOD, Parcel) == []


@pytest.mark.parametrize(
    ("wrong", "place", "problem", "hint"),
    [
        (replace(GOOD, initial="opne"), "initial", "there is no “opne”.", "Did you mean “open”?"),
        (replace(GOOD, states=(OPEN, SENT, OPEN)), "states.open", "it is there twice.", ""),
        (replace(GOOD, transitions=(SEND, SEND)), "transitions.send", "it is there twice.", ""),
        (
            replace(GOOD, states=(OPEN, SENT, State("À voir", "?", final=True))),
            "states.À voir", "a code has small letters, digits and _, 40 at most.", "",
        ),
        (
            replace(GOOD, states=(replace(OPEN, colour="green"), SENT)),
            "states.open", "“green” is no colour.", "#16A34A",
        ),
        (
            replace(GOOD, states=(replace(OPEN, standard="draft"), SENT)),
            "states.open.standard", "there is no “draft”.", "",
        ),
        (
            replace(GOOD, transitions=(replace(SEND, to="snet"),)),
            "transitions.send", "there is no “snet”.", "Did you mean “sent”?",
        ),
        (
            replace(GOOD, states=(OPEN, SENT, State("lost", "Lost", final=True))),
            "states.lost", "no record ever gets there.",
            "Lead a transition to it, or make it an entry if imports bring records in there.",
        ),
        (
            replace(GOOD, states=(replace(OPEN, final=True), SENT)),
            "states.open", "it is final, yet transitions leave it.", "",
        ),
        (
            replace(GOOD, states=(OPEN, replace(SENT, final=False))),
            "states.sent", "no transition leaves it.", "Say that it is final, if it is meant to be.",
        ),
        (
            replace(GOOD, transitions=(replace(SEND, guards=(Rule("wieght > 0", "Empty."),)),)),
            "transitions.send",
            "“wieght > 0”: The condition cannot be read, at character 1: there is no “wieght”. Did you mean “weight”?",
            "",
        ),
        (
            replace(GOOD, transitions=(replace(SEND, guards=(Rule("code > 0", "Empty."),)),)),
            "transitions.send",
            "“code > 0”: The condition cannot be read, at character 6: “>” cannot stand between text and integer.",
            "",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place_and_a_hint(wrong, place, problem, hint):
    assert faults(wrong, Parcel) == [Fault(place, problem, hint)]


def test_an_entry_is_reached_by_imports():
    lost = State("lost", "Lost", final=True, entry=True)

    assert faults(replace(GOOD, states=(*GOOD.states, lost)), Parcel) == []


def test_the_start_is_stopped_by_a_life_that_cannot_be_followed():
    dead_end = Workflow(
        ParcelState,
        initial=ParcelState.OPEN,
        entries=(ParcelState.SEALED, ParcelState.SENT),
        final=(ParcelState.SEALED, ParcelState.SENT),
        transitions=[Transition("seal", "Seal", (ParcelState.OPEN,), ParcelState.SEALED, (Rule("weigth > 0", "."),))],
    )
    field = StateField(dead_end)
    field.set_attributes_from_name("state")

    (message,) = check_life(Parcel, field)

    assert isinstance(message, Error)
    assert message.id == "workflow.E001"
    assert message.msg.startswith("lab.Parcel.state, version 1, transitions.seal: “weigth > 0”: ")
    assert message.msg.endswith("Did you mean “weight”?")


def test_the_lives_that_ship_can_be_followed():
    assert check_workflows(None) == []


@pytest.mark.parametrize("definition", [life_of_parcel.current, first_life])
def test_json_keeps_the_whole_definition(definition):
    stored = json.loads(json.dumps(to_json(definition)))

    assert from_json(stored, life_of_parcel, Parcel) == definition
    assert to_json(from_json(stored, life_of_parcel, Parcel)) == stored


def test_the_stored_form_is_this_one():
    assert to_json(GOOD) == {
        "format": 1,
        "version": 1,
        "initial": "open",
        "states": [
            {"code": "open", "label": {"fr": "Open", "ar": "Open", "en": "Open"}, "colour": "#16A34A",
             "standard": "", "final": False, "entry": False},
            {"code": "sent", "label": {"fr": "Sent", "ar": "Sent", "en": "Sent"}, "colour": "",
             "standard": "", "final": True, "entry": False},
        ],
        "transitions": [
            {"name": "send", "label": {"fr": "Send", "ar": "Send", "en": "Send"}, "sources": ["open"], "to": "sent",
             "guards": [{"cel": "weight > 0", "reason": {"fr": "Empty.", "ar": "Empty.", "en": "Empty."}},
                        {"check": "not_empty"}]},
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("format",), 2, "format"),
        (("version",), True, "version"),
        (("initial",), None, "initial"),
        (("states", 0, "label"), {}, "states.0.label"),
        (("states", 0, "label"), {"fr": 1}, "states.0.label"),
        (("states", 1), "sent", "states.1.code"),
        (("transitions", 0, "sources"), [1], "transitions.0.sources"),
        (("transitions", 0, "guards", 0, "reason"), "Empty.", "transitions.0.guards.0.reason"),
        (("transitions", 0, "guards", 1), {"check": "os.system"}, "transitions.0.guards.1.check"),
        (("transitions", 0, "guards", 0, "cel"), "nothing", "transitions.send"),
        (("transitions", 0, "to"), "lost", "transitions.send"),
    ],
)
def test_json_that_is_no_definition_is_refused_with_its_place(path, value, place):
    stored = json.loads(json.dumps(to_json(GOOD)))
    *steps, last = path
    part = stored
    for step in steps:
        part = part[step]
    part[last] = value

    with pytest.raises(InvalidDefinition) as refusal:
        from_json(stored, life_of_parcel, Parcel)

    assert (refusal.value.code, refusal.value.data["place"]) == ("parcours_invalide", place)


def test_versions_follow_each_other():
    transitions = [Transition("seal", "Seal", (ParcelState.OPEN,), ParcelState.SEALED)]
    for version in (1, 0):
        with pytest.raises(ImproperlyConfigured, match="do not follow each other"):
            Workflow(
                ParcelState,
                initial=ParcelState.OPEN,
                transitions=transitions,
                version=version,
                earlier=(define(ParcelState, initial=ParcelState.OPEN, transitions=transitions),),
            )
