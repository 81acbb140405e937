"""Rules of records: read, never run; compared with the model; turned into SQL."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from uuid import uuid4

import pytest

from core.kernel.actors import Actor, ActorKind
from core.users.models import UserProfile
from core.users.policy.rules.checking import check
from core.users.policy.rules.compiling import compile_rule
from core.users.policy.rules.errors import InvalidRule
from core.users.policy.rules.nodes import All, Comparison, Literal, Named, Not, OfActor, Some
from core.users.policy.rules.parsing import parse
from core.users.services import actor_of
from tests.lab.models import Box, Parcel


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ('state == "open"', Comparison(("state",), "==", (Literal("open"),))),
        ("state != null", Comparison(("state",), "!=", (Literal(None),))),
        ("amount >= -2", Comparison(("amount",), ">=", (Literal(-2),))),
        ("amount < 2.5", Comparison(("amount",), "<", (Literal(Decimal("2.5")),))),
        ('state in ["a", "b"]', Comparison(("state",), "in", (Literal("a"), Literal("b")))),
        ("owner not in actor.team", Comparison(("owner",), "not in", (OfActor("team"),))),
        ("order.customer.region == actor.department",
         Comparison(("order", "customer", "region"), "==", (OfActor("department"),))),
        ("is_active", Comparison(("is_active",), "==", (Literal(True),))),
        ("not is_active", Not(Comparison(("is_active",), "==", (Literal(True),)))),
        ("order.of(actor.profile)", Named(("order",), "of", (OfActor("profile"),))),
        ("a and (b or c)", All((parse("a"), Some((parse("b"), parse("c")))))),
    ],
)  # fmt: skip
def test_a_rule_is_read(text: str, tree: object) -> None:
    assert parse(text) == tree


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1",
        "state ==",
        "state = 1",
        '__import__("os").system("id")',
        "().__class__.__bases__",
        "state.__class__ == 1",
        "state__contains == 'x'",
        "owner.password__startswith == 'a'",
        "_state == 1",
        "actor.profile == owner",
        "null == owner",
        "actor.password",
        "1 == state",
        "state == other",
        "state is null",
        "0 < amount < 5",
        "[x for x in y]",
        "lambda: 1",
        "state == f'{x}'",
        "state == b'x'",
        "amount == 1 + 1",
        "amount == 1j",
        "amount == ...",
        "state in other",
        'state in "abc"',
        "of(name=actor.profile)",
        "of(*actor.team)",
        "of(of(1))",
        "items[0] == 1",
        "a if b else c",
        "(a := 1)",
        "state == 'a'; drop",
        "state == 'a'\x00",
        "(" * 400 + "a" + ")" * 400,
        "not " * 2000 + "a",
        "a" * 1001,
    ],
)
def test_whatever_is_not_on_the_list_is_refused(text: str) -> None:
    with pytest.raises(InvalidRule) as refused:
        parse(text)
    assert refused.value.code == "regle_illisible"


@pytest.mark.parametrize(
    ("model", "rule", "code"),
    [
        (UserProfile, 'colour == "red"', "champ_inconnu"),
        (UserProfile, "tenant == null", "champ_inconnu"),
        (UserProfile, "manager.tenant == null", "champ_inconnu"),
        (UserProfile, 'team.first_name == "Salma"', "chemin_interdit"),
        (UserProfile, 'first_name.length == "1"', "chemin_interdit"),
        (UserProfile, "team == null", "chemin_interdit"),
        (UserProfile, "first_name == 3", "valeur_invalide"),
        (UserProfile, "first_name", "valeur_invalide"),
        (UserProfile, "is_active == 1", "valeur_invalide"),
        (UserProfile, 'user == "me"', "valeur_invalide"),
        (UserProfile, 'birth_date < "yesterday"', "valeur_invalide"),
        (UserProfile, 'custom == "x"', "valeur_invalide"),
        (Box, "amount == true", "valeur_invalide"),
        (Box, 'amount == "3"', "valeur_invalide"),
        (Parcel, 'state == "lost"', "valeur_invalide"),
        (UserProfile, 'first_name < "M"', "operateur_invalide"),
        (UserProfile, "birth_date < null", "operateur_invalide"),
        (UserProfile, "manager in [null]", "operateur_invalide"),
        (UserProfile, "manager == actor.team", "operateur_invalide"),
        (UserProfile, "first_name == actor.profile", "operateur_invalide"),
        (UserProfile, "manager == actor.department", "operateur_invalide"),
        (Box, "parent == actor.profile", "operateur_invalide"),
        (UserProfile, "manager == actor.secret", "acteur_inconnu"),
        (UserProfile, "active(actor.secret)", "arguments_invalides"),
        (UserProfile, "delete()", "condition_inconnue"),
        (UserProfile, "with_role(actor.role)", "condition_inconnue"),
        (UserProfile, 'active() and (is_active or colour == "red")', "champ_inconnu"),
    ],
)
def test_a_rule_that_means_nothing_on_the_model_is_refused(model: type, rule: str, code: str) -> None:
    with pytest.raises(InvalidRule) as refused:
        check(parse(rule), model)
    assert refused.value.code == code


#: Whom Nadia, of the sales department, whose manager is Salma and who leads Karim, finds by each rule.
FOUND = {
    "manager == actor.profile": "Karim",
    "manager != actor.profile": "Nadia Omar Salma",
    "manager == null": "Omar Salma",
    "manager != null": "Karim Nadia",
    "id == actor.profile": "Nadia",
    "id in actor.team": "Karim",
    "id not in actor.team": "Nadia Omar Salma",
    "department == actor.department": "Karim Nadia",
    "not (department == actor.department)": "Omar Salma",
    "role == actor.role": "Nadia Omar",
    'department in ["stock", actor.department]': "Karim Nadia Salma",
    "department in []": "",
    "department not in []": "Karim Nadia Omar Salma",
    'manager.department == "stock"': "Nadia",
    'birth_date >= "1990-01-01"': "Karim",
    "active()": "Karim Nadia Salma",
    "manager.active()": "Karim Nadia",
    "is_active and not (role == actor.role)": "Karim Salma",
    'manager == actor.profile or department == "stock"': "Karim Salma",
}


@pytest.fixture
def nadia(person: Callable[..., UserProfile]) -> UserProfile:
    salma = person("Salma", department="stock", role="BOSS")
    nadia = person("Nadia", department="sales", manager=salma)
    person("Karim", department="sales", manager=nadia, role="BOSS", birth_date="1995-05-05")
    person("Omar", is_active=False)
    return nadia


def found(rule: str, actor: Actor) -> str:
    check(parse(rule), UserProfile)
    kept = UserProfile.objects.filter(compile_rule(parse(rule), UserProfile, actor))
    return " ".join(sorted(kept.values_list("first_name", flat=True)))


@pytest.mark.parametrize("rule", FOUND)
def test_a_rule_keeps_the_records_it_says(nadia: UserProfile, rule: str) -> None:
    assert found(rule, actor_of(nadia)) == FOUND[rule]


def test_nobody_is_of_the_department_of_who_has_none(nadia: UserProfile) -> None:
    omar = UserProfile.objects.get(first_name="Omar")

    assert found("department == actor.department", actor_of(omar)) == ""


def test_a_stranger_is_nobody(nadia: UserProfile) -> None:
    stranger = Actor(ActorKind.PERSON, profile_id=uuid4(), role="CLERK")

    assert found("id == actor.profile or id in actor.team", stranger) == ""
