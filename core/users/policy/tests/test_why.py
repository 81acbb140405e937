"""Why can, or can't, this person do that to this record?"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.utils import translation

from core.kernel.actors import SYSTEM, Actor, ActorKind
from core.kernel.rights import Right
from core.users.models import UserProfile
from core.users.policy.rules.hiding import rule_is_seen
from core.users.policy.services import create_role
from core.users.policy.why import Because, Reason, why
from core.users.services import actor_of

from .conftest import COLLEAGUE, Colleague

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


HIDING = Right(COLLEAGUE, ("view",), sees=("first_name", "manager"))


def test_a_rule_on_a_hidden_field_says_nothing_of_the_record(person: Person) -> None:
    create_role(key="CLERK", label="Clerk", rights=[MINE, SALES], actor=SYSTEM)
    create_role(key="LEAD", label="Lead", rights=[HIDING], actor=SYSTEM)
    karim, lead = actor_of(person("Karim")), actor_of(person("Lead", role="LEAD"))
    sara, omar = person("Sara", department="sales"), person("Omar", department="stock")
    theirs = person("Ali", manager_id=karim.profile_id)

    for record in (sara, omar):
        reason = why(karim, "view", COLLEAGUE, record, asking=lead)
        assert reason == Reason(Because.UNSEEN, "view", (MINE, SALES))
        assert reason.granted is None
    # What the asking person sees decides, where it can.
    assert why(karim, "view", COLLEAGUE, theirs, asking=lead) == Reason(Because.GRANTED, "view", (MINE,))
    assert why(karim, "update", COLLEAGUE, omar, asking=lead) == Reason(Because.RULED_OUT, "update", (MINE,))
    with translation.override("en"):
        told = why(karim, "view", COLLEAGUE, sara, asking=lead).told(UserProfile)
    assert told == "This depends on fields that you do not see: manager is oneself; department is “sales”"


def test_a_path_is_seen_where_each_of_its_fields_is(person: Person) -> None:
    create_role(key="LEAD", label="Lead", rights=[HIDING], actor=SYSTEM)
    create_role(key="CHIEF", label="Chief", rights=[Right(COLLEAGUE, ("view",))], actor=SYSTEM)
    lead, chief = (actor_of(person(role, role=role)) for role in ("LEAD", "CHIEF"))

    for rule, seen in (
        ("manager == actor.profile", True),
        ('department == "sales"', False),
        ('manager == actor.profile and not department == "sales"', False),
        ("active()", False),
    ):
        assert rule_is_seen(rule, Colleague, lead) is seen, rule
        assert rule_is_seen(rule, Colleague, chief), rule


def test_a_right_without_a_rule_is_told_before_any_rule(clerk: Callable[..., Actor], person: Person) -> None:
    everywhere = Right("house.*", ("view",))
    actor = clerk(MINE, everywhere)

    karim = person("Karim", manager_id=actor.profile_id)
    assert why(actor, "view", COLLEAGUE, karim) == Reason(Because.GRANTED, "view", (everywhere,))


def test_the_answer_is_told_in_a_sentence(actor: Actor, person: Person) -> None:
    omar = person("Omar", department="stock")

    with translation.override("en"):
        told = [why(actor, verb, COLLEAGUE, omar).told(UserProfile) for verb in ("view", "update", "import")]

    assert told == [
        "The role grants this on other records only: manager is oneself; department is “sales”",
        "The role grants this on other records only: manager is oneself",
        "No right of the role names this.",
    ]
