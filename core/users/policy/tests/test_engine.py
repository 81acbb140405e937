"""One engine, whatever asks: verbs, fields and records of a role."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from core.kernel import rights
from core.kernel.actors import SYSTEM, Actor, ActorKind
from core.kernel.resources import Resource
from core.kernel.rights import AccessDenied, Right
from core.tenancy import epochs
from core.tenancy.context import tenant_context
from core.users.models import RoleDefinition, UserProfile
from core.users.policy.services import change_grants, create_role

from .conftest import COLLEAGUE

Clerk = Callable[..., Actor]
Person = Callable[..., UserProfile]
MINE = "manager == actor.profile"
FIELDS = {
    "id",
    "version",
    "created_at",
    "updated_at",
    "first_name",
    "last_name",
    "phone",
    "department",
    "manager",
    "role",
}


def names(actor: Actor, verb: str, resource: type[Resource]) -> set[str]:
    return set(rights.granted(actor, verb, resource, UserProfile.objects.all()).values_list("first_name", flat=True))


def test_a_verb_is_granted_or_refused(clerk: Clerk, colleague: type[Resource]) -> None:
    actor = clerk(Right(COLLEAGUE, ("view", "print")))

    assert rights.may(actor, "view", colleague)
    rights.require(actor, "print", colleague)
    with pytest.raises(AccessDenied) as refused:
        rights.require(actor, "update", colleague)
    assert (refused.value.code, refused.value.status) == ("acces_refuse", 403)
    assert names(actor, "update", colleague) == set()


@pytest.mark.parametrize("pattern", ["*", "house.*", "house.people.*", COLLEAGUE])
@pytest.mark.parametrize("verbs", [("*",), ("view",)])
def test_patterns_grant_what_they_cover(
    clerk: Clerk, colleague: type[Resource], pattern: str, verbs: tuple[str, ...]
) -> None:
    actor = clerk(Right(pattern, verbs))

    assert rights.may(actor, "view", colleague)
    assert rights.may(actor, "update", colleague) is (verbs == ("*",))


def test_what_a_resource_does_without_no_role_has(clerk: Clerk, colleague: type[Resource]) -> None:
    actor = clerk(Right("*", ("*",)))
    administrator = Actor(ActorKind.PERSON, role="ADMIN")

    assert not rights.may(actor, "delete", colleague)
    assert not rights.may(administrator, "delete", colleague)
    assert rights.may(administrator, "export", colleague)
    assert rights.may(SYSTEM, "delete", colleague)


def test_rules_of_several_rights_are_united(clerk: Clerk, person: Person, colleague: type[Resource]) -> None:
    actor = clerk(Right(COLLEAGUE, ("view",), MINE), Right(COLLEAGUE, ("view", "update"), "id == actor.profile"))
    person("Karim", manager_id=actor.profile_id)
    person("Omar")

    assert names(actor, "view", colleague) == {"Clerk", "Karim"}
    assert names(actor, "update", colleague) == {"Clerk"}


def test_one_right_without_a_rule_is_enough(clerk: Clerk, person: Person, colleague: type[Resource]) -> None:
    actor = clerk(Right(COLLEAGUE, ("view",), MINE), Right("house.*", ("view",)))
    person("Omar")

    assert names(actor, "view", colleague) == {"Clerk", "Omar"}


def test_nothing_is_taken_out_that_may_not_be_seen(clerk: Clerk, person: Person, colleague: type[Resource]) -> None:
    actor = clerk(Right(COLLEAGUE, ("view",), MINE, sees=("-phone",)), Right(COLLEAGUE, ("export",)))
    person("Karim", manager_id=actor.profile_id)
    person("Omar")

    assert names(actor, "export", colleague) == {"Karim"}
    assert rights.granted_fields(actor, "export", colleague) == FIELDS - {"phone"}


def test_to_export_one_must_be_able_to_see(clerk: Clerk, colleague: type[Resource]) -> None:
    assert not rights.may(clerk(Right(COLLEAGUE, ("export", "print"))), "export", colleague)


def test_fields_seen_and_fields_set_are_two_things(clerk: Clerk, colleague: type[Resource]) -> None:
    actor = clerk(Right(COLLEAGUE, ("view", "update", "create"), sees=("-phone",), sets=("department",)))

    assert rights.granted_fields(actor, "view", colleague) == FIELDS - {"phone"}
    assert rights.granted_fields(actor, "update", colleague) == {"department"}
    assert rights.granted_fields(actor, "create", colleague) == {"department"}
    assert rights.granted_fields(actor, "delete", colleague) == frozenset()


@pytest.mark.parametrize(
    ("granted", "expected"),
    [
        ([("", ("first_name",)), ("", ("phone",))], {"first_name", "phone"}),
        ([(MINE, ("first_name",)), (MINE, ("phone",))], {"first_name", "phone"}),
        ([("", ("first_name",)), (MINE, ("phone",))], {"first_name"}),
        ([(MINE, ("first_name", "phone")), ("is_active", ("phone",))], {"phone"}),
        ([(MINE, ()), ("", ("-phone",))], FIELDS - {"phone"}),
    ],
)
def test_a_field_is_given_only_when_it_is_on_every_record(
    clerk: Clerk, colleague: type[Resource], granted: list[tuple[str, tuple[str, ...]]], expected: set[str]
) -> None:
    """Otherwise the field that one rule gives would show on the records of another."""
    actor = clerk(*(Right(COLLEAGUE, ("view",), rule, sees=sees) for rule, sees in granted))

    assert rights.granted_fields(actor, "view", colleague) == expected


def test_the_verbs_of_a_record_cost_one_query(clerk: Clerk, person: Person, colleague: type[Resource]) -> None:
    actor = clerk(
        Right(COLLEAGUE, ("view",)),
        Right(COLLEAGUE, ("update",), MINE),
        Right(COLLEAGUE, ("export",), "id == actor.profile"),
    )
    karim, omar = person("Karim", manager_id=actor.profile_id), person("Omar")
    verbs = ["view", "update", "export", "print", "delete"]

    assert rights.granted_verbs(actor, verbs, colleague, omar) == {"view"}
    with CaptureQueriesContext(connection) as queries:
        assert rights.granted_verbs(actor, verbs, colleague, karim) == {"view", "update"}
    # This test changed rights itself, so each of the six questions reads them anew.
    assert len([query for query in queries if "users_grant" not in query["sql"]]) == 1
    assert rights.granted_verbs(SYSTEM, verbs, colleague, omar) == set(verbs)


def test_no_verb_is_granted_on_a_record_that_is_gone(clerk: Clerk, person: Person, colleague: type[Resource]) -> None:
    actor = clerk(Right(COLLEAGUE, ("view",), "is_active"))
    omar = person("Omar")
    UserProfile.objects.filter(pk=omar.pk).delete()

    assert rights.granted_verbs(actor, ["view"], colleague, omar) == frozenset()


def test_scopes_narrow_the_role_of_a_key(clerk: Clerk, colleague: type[Resource]) -> None:
    clerk(Right(COLLEAGUE, ("view", "update")))
    narrow = Actor(ActorKind.API_KEY, role="CLERK", scopes=("house.people.colleague:view", "*:delete"))
    nothing = Actor(ActorKind.API_KEY, role="ADMIN", scopes=("shop.*:*",))

    assert [verb for verb in rights.VERBS if rights.may(narrow, verb, colleague)] == ["view"]
    assert not rights.may(nothing, "view", colleague)
    assert rights.granted_fields(nothing, "view", colleague) == frozenset()


def test_a_rule_about_a_person_grants_nothing_to_a_program(
    clerk: Clerk, person: Person, colleague: type[Resource]
) -> None:
    """``manager == nobody`` would otherwise be everybody without a manager."""
    clerk(Right(COLLEAGUE, ("view",), MINE), Right(COLLEAGUE, ("update",), "is_active"))
    key = Actor(ActorKind.API_KEY, name="Site", role="CLERK")

    assert not rights.may(key, "view", colleague)
    assert names(key, "view", colleague) == set()
    assert names(key, "update", colleague) == {"Clerk"}


def test_a_change_is_felt_at_once(clerk: Clerk, colleague: type[Resource]) -> None:
    actor = clerk(Right(COLLEAGUE, ("view",)))
    assert not rights.may(actor, "update", colleague)

    change_grants(RoleDefinition.objects.get(key="CLERK"), [Right(COLLEAGUE, ("update",))], actor=SYSTEM)

    assert (rights.may(actor, "view", colleague), rights.may(actor, "update", colleague)) == (False, True)


def test_a_change_that_is_undone_leaves_no_trace(clerk: Clerk, colleague: type[Resource]) -> None:
    actor = clerk(Right(COLLEAGUE, ("view",)))
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        change_grants(RoleDefinition.objects.get(key="CLERK"), [Right("*", ("*",))], actor=SYSTEM)
        assert rights.may(actor, "update", colleague)
        raise ZeroDivisionError

    assert not rights.may(actor, "update", colleague)


def test_rights_are_remembered_until_somebody_changes_them(live_tenant, colleague: type[Resource]) -> None:
    actor = Actor(ActorKind.PERSON, role="CLERK")
    with tenant_context(live_tenant):
        role = create_role(key="CLERK", label="Clerk", rights=[Right(COLLEAGUE, ("view",))], actor=SYSTEM)

    def asks() -> tuple[bool, int]:
        with tenant_context(live_tenant), CaptureQueriesContext(connection) as queries:
            return rights.may(actor, "view", colleague), len(queries)

    assert asks() == (True, 1)
    assert asks() == (True, 0)
    with tenant_context(live_tenant):
        change_grants(role, [], actor=SYSTEM)
    assert asks() == (False, 1)
    assert asks() == (False, 0)


def test_another_process_is_told_by_the_epoch(live_tenant, colleague: type[Resource], monkeypatch) -> None:
    """Its own memory is full of the old rights; the shared epoch tells it that they are old."""
    actor = Actor(ActorKind.PERSON, role="CLERK")
    with tenant_context(live_tenant):
        role = create_role(key="CLERK", label="Clerk", rights=[Right(COLLEAGUE, ("view",))], actor=SYSTEM)
    with tenant_context(live_tenant):
        assert rights.may(actor, "view", colleague)
    elsewhere = dict(epochs._known)
    with tenant_context(live_tenant):
        change_grants(role, [], actor=SYSTEM)
    monkeypatch.setattr(epochs, "_known", elsewhere)

    with tenant_context(live_tenant):
        assert not rights.may(actor, "view", colleague)


def test_roles_of_two_companies_with_one_name_have_nothing_in_common(new_tenant, colleague: type[Resource]) -> None:
    first, second = new_tenant(), new_tenant()
    actor = Actor(ActorKind.PERSON, role="CLERK")
    with tenant_context(first):
        create_role(key="CLERK", label="Clerk", rights=[Right(COLLEAGUE, ("view",))], actor=SYSTEM)
    answers = []
    for company in (first, second, first):
        with tenant_context(company):
            answers.append(rights.may(actor, "view", colleague))

    assert answers == [True, False, True]
