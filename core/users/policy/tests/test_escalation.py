"""Nobody gives more than they have: by examples, and by a thousand random attempts."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from core.kernel.actors import SYSTEM, Actor, ActorKind
from core.kernel.rights import Right
from core.users.models import RoleDefinition, UserProfile
from core.users.policy import answers
from core.users.policy.errors import BeyondOwnRights
from core.users.policy.limits import require_within
from core.users.policy.patterns import chosen, covers, includes
from core.users.policy.rules.compiling import compile_rule
from core.users.policy.rules.parsing import parse
from core.users.policy.services import assign_role, change_grants, copy_role, create_role, delete_role
from core.users.policy.writing import write_rights
from core.users.services import actor_of

from .conftest import COLLEAGUE

Person = Callable[..., UserProfile]
OWN = Right("house.*", ("view", "update"), "manager == actor.profile", sees=("-phone",), sets=("department", "role"))
WITHIN = replace(OWN, resource=COLLEAGUE)


@pytest.fixture
def manager(person: Person) -> Actor:
    create_role(key="MANAGER", label="Managers", rights=[OWN], actor=SYSTEM)
    return actor_of(person("Nadia", role="MANAGER"))


@pytest.mark.parametrize(
    "right",
    [
        OWN,
        WITHIN,
        replace(WITHIN, verbs=("view",), sets=()),
        replace(WITHIN, sees=("-phone", "-role")),
        replace(WITHIN, sees=("first_name",)),
        replace(WITHIN, sees=("-*",), sets=("-*",)),
        replace(WITHIN, rule="(manager==actor.profile)"),
        replace(WITHIN, rule="is_active and manager == actor.profile"),
    ],
)
def test_one_gives_what_one_has_or_less(manager: Actor, right: Right) -> None:
    role = create_role(key="CLERK", label="Clerks", rights=[right], actor=manager)

    assert role.rights == (right,)


@pytest.mark.parametrize(
    "right",
    [
        replace(WITHIN, resource="*", rule=""),
        replace(WITHIN, verbs=("*",)),
        replace(WITHIN, verbs=("view", "export")),
        replace(WITHIN, rule=""),
        replace(WITHIN, rule="is_active"),
        replace(WITHIN, rule="is_active or manager == actor.profile"),
        replace(WITHIN, rule="not (manager == actor.profile)"),
        replace(WITHIN, rule="manager != actor.profile"),
        replace(WITHIN, sees=()),
        replace(WITHIN, sees=("phone",)),
        replace(WITHIN, sees=("-role",)),
        replace(WITHIN, sets=()),
        replace(WITHIN, sets=("-phone",)),
        replace(WITHIN, sets=("department", "phone")),
    ],
)
def test_one_does_not_give_more(manager: Actor, right: Right) -> None:
    with pytest.raises(BeyondOwnRights) as refused:
        create_role(key="CLERK", label="Clerks", rights=[WITHIN, right], actor=manager)

    assert (refused.value.code, refused.value.status) == ("droits_insuffisants", 403)
    assert not RoleDefinition.objects.filter(key="CLERK").exists()


def test_one_has_no_power_over_a_stronger_role(manager: Actor, person: Person) -> None:
    strong = create_role(key="STRONG", label="Strong", rights=[Right("*", ("export",))], actor=SYSTEM)
    create_role(key="WEAK", label="Weak", rights=[WITHIN], actor=SYSTEM)
    nadia, boss, clerk = UserProfile.objects.get(), person("Salma", role="ADMIN"), person("Karim", role="WEAK")
    person("Omar", role="ADMIN")
    RoleDefinition.objects.create(key="ADMIN", label="Administrator")

    for attempt in (
        lambda: change_grants(strong, [], actor=manager),
        lambda: delete_role(strong, actor=manager),
        lambda: copy_role(strong, key="COPY", label="Copy", actor=manager),
        lambda: assign_role(nadia, "STRONG", actor=manager),
        lambda: assign_role(clerk, "STRONG", actor=manager),
        lambda: assign_role(clerk, "ADMIN", actor=manager),
        lambda: assign_role(boss, "WEAK", actor=manager),
    ):
        with pytest.raises(BeyondOwnRights):
            attempt()

    assert strong.rights == (Right("*", ("export",)),)
    assert dict(UserProfile.objects.values_list("first_name", "role")) == {
        "Nadia": "MANAGER",
        "Salma": "ADMIN",
        "Karim": "WEAK",
        "Omar": "ADMIN",
    }


def test_a_key_gives_no_more_than_its_scopes(tenant: object) -> None:
    key = Actor(ActorKind.API_KEY, role="ADMIN", scopes=("house.people.*:*",))

    require_within(key, [Right(COLLEAGUE, ("view", "*"))])
    for beyond in (Right("house.*", ("view",)), Right("*", ("view",))):
        with pytest.raises(BeyondOwnRights):
            require_within(key, [beyond])


RESOURCES = (COLLEAGUE, "house.people.*", "house.*", "*")
VERBS = ("view", "update", "export", "*")
RULES = (
    "",
    "is_active",
    "manager == actor.profile",
    "is_active and manager == actor.profile",
    "is_active or manager == actor.profile",
    'department == actor.department and not (role == "BOSS")',
)
LISTS = ((), ("-*",), ("phone",), ("phone", "role"), ("-phone",), ("-phone", "-role"))
NAMES = ("phone", "role", "department")


def some_rights(dice: random.Random) -> list[Right]:
    return [
        Right(
            dice.choice(RESOURCES),
            tuple(dice.sample(VERBS, dice.randint(1, 2))),
            dice.choice(RULES),
            dice.choice(LISTS),
            dice.choice(LISTS),
        )
        for _ in range(dice.randint(1, 3))
    ]


def reach(rights: list[Right], records: dict[str, frozenset[str]]) -> set[tuple[str, ...]]:
    """All that the rights open, written out: verb, field and record, of a known and of a future resource."""
    return {
        (key, verb, field, record)
        for key in (COLLEAGUE, "house.people.visitor", "house.garden.tree", "shop.menu.dish")
        for right in rights
        if covers(right.resource, key)
        for verb in ("view", "update", "export", "dance")
        if includes(right.verbs, verb)
        for field in ("", *chosen(right.sets if verb in answers.SETTING else right.sees, NAMES))
        for record in records[right.rule]
    }


def test_a_thousand_random_attempts_find_no_escalation(manager: Actor, person: Person) -> None:
    """Whatever is accepted opens nothing, to somebody in the manager's place, that the manager had not."""
    person("Karim", manager_id=manager.profile_id, department="sales", role="BOSS")
    person("Omar", manager_id=manager.profile_id, is_active=False, department="sales")
    person("Sara", department="sales")
    UserProfile.objects.filter(pk=manager.profile_id).update(department="sales")
    records = {
        rule: frozenset(
            UserProfile.objects.filter(compile_rule(parse(rule), UserProfile, manager)).values_list(
                "first_name", flat=True
            )
            if rule
            else UserProfile.objects.values_list("first_name", flat=True)
        )
        for rule in RULES
    }
    dice, accepted, own = random.Random(20261127), 0, RoleDefinition.objects.get(key="MANAGER")
    for attempt in range(1000):
        if attempt % 20 == 0:
            mine = some_rights(dice)
            write_rights(own, mine)
        wanted = some_rights(dice)
        try:
            require_within(manager, wanted)
        except BeyondOwnRights:
            continue
        accepted += 1
        assert reach(wanted, records) <= reach(mine, records), (mine, wanted)

    assert 20 < accepted < 950
