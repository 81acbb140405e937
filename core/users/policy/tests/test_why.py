"""Why can, or can't, this person do that to this record?"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.utils import translation

from core.kernel.actors import SYSTEM, Actor, ActorKind
from core.kernel.rights import Right
from core.users.models import UserProfile
from core.users.policy.why import Because, Reason, why

from .conftest import COLLEAGUE

Person = Callable[..., UserProfile]
MINE = Right(COLLEAGUE, ("view", "update"), "manager == actor.profile")
SALES = Right("house.*", ("view",), 'department == "sales"')
EXPORT = Right(COLLEAGUE, ("export",))


@pytest.fixture
def actor(clerk: Callable[..., Actor]) -> Actor:
    return clerk(MINE, SALES, EXPORT)


def test_the_right_that_grants_is_told(actor: Actor, person: Person) -> None:
    karim = person("Karim", manager_id=actor.profile_id)
    sara = person("Sara", department="sales")

    assert why(actor, "view", COLLEAGUE, karim) == Reason(Because.GRANTED, "view", (MINE,))
    assert why(actor, "view", COLLEAGUE, sara) == Reason(Because.GRANTED, "view", (SALES,))
    assert why(actor, "export", COLLEAGUE, sara) == Reason(Because.GRANTED, "export", (EXPORT,))
    assert why(actor, "view", COLLEAGUE, sara).granted


def test_the_rules_that_shut_the_record_out_are_told(actor: Actor, person: Person) -> None:
    omar = person("Omar", department="stock")

    reason = why(actor, "view", COLLEAGUE, omar)
    assert reason == Reason(Because.RULED_OUT, "view", (MINE, SALES))
    assert not reason.granted
    assert why(actor, "update", COLLEAGUE, omar) == Reason(Because.RULED_OUT, "update", (MINE,))


def test_what_one_may_not_see_one_does_not_export(actor: Actor, person: Person) -> None:
    assert why(actor, "export", COLLEAGUE, person("Omar")) == Reason(Because.RULED_OUT, "view", (MINE, SALES))


def test_a_verb_that_no_right_names(actor: Actor, person: Person) -> None:
    assert why(actor, "import", COLLEAGUE, person("Omar")) == Reason(Because.NOT_GRANTED, "import")


def test_programs_are_told_of_their_scopes_and_of_rules_about_people(actor: Actor, person: Person) -> None:
    sara = person("Sara", department="sales")
    narrow = Actor(ActorKind.API_KEY, role="CLERK", scopes=("*:view",))

    assert why(narrow, "update", COLLEAGUE, sara) == Reason(Because.OUT_OF_SCOPE, "update")
    assert why(narrow, "view", COLLEAGUE, sara) == Reason(Because.GRANTED, "view", (SALES,))
    wide = Actor(ActorKind.API_KEY, role="CLERK")
    assert why(wide, "update", COLLEAGUE, sara) == Reason(Because.NO_PERSON, "update", (MINE,))


def test_the_administrator_and_the_platform(person: Person) -> None:
    omar = person("Omar")

    administrator = Actor(ActorKind.PERSON, role="ADMIN")
    assert why(administrator, "update", COLLEAGUE, omar) == Reason(Because.GRANTED, "update", (Right("*", ("*",)),))
    assert why(SYSTEM, "update", COLLEAGUE, omar) == Reason(Because.PLATFORM, "update")


def test_the_answer_is_told_in_a_sentence(actor: Actor, person: Person) -> None:
    omar = person("Omar", department="stock")

    with translation.override("en"):
        told = [why(actor, verb, COLLEAGUE, omar).told(UserProfile) for verb in ("view", "update", "import")]

    assert told == [
        "The role grants this on other records only: manager is oneself; department is “sales”",
        "The role grants this on other records only: manager is oneself",
        "No right of the role names this.",
    ]
