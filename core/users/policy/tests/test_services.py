"""Roles are made, changed, given and removed; what is refused changes nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest

from core.authentication.keys import issue_key, revoke_key
from core.history.models import Entry
from core.kernel.actors import SYSTEM, Actor, ActorKind
from core.kernel.errors import BusinessError, StaleVersion
from core.kernel.rights import Right
from core.outbox.models import OutboxEvent
from core.tenancy.context import tenant_context
from core.users.models import Grant, RoleDefinition, UserProfile
from core.users.policy.services import assign_role, change_grants, copy_role, create_role, delete_role, role_named
from core.users.services import actor_of, create_member

from .conftest import COLLEAGUE

VIEW = Right(COLLEAGUE, ("view",), "manager == actor.profile", sees=("-phone",))
Person = Callable[..., UserProfile]
BOSS = Actor(ActorKind.PERSON, profile_id=uuid4(), name="Salma", role="ADMIN")


def picture() -> tuple[object, ...]:
    """Everything that a refusal must leave as it is."""
    return (
        list(RoleDefinition.objects.order_by("key").values_list("key", "label", "is_active", "version")),
        list(Grant.objects.values_list("role__key", "resource", "verbs", "sees", "sets", "rule")),
        list(UserProfile.objects.values_list("pk", "role", "version")),
        Entry.objects.count(),
        OutboxEvent.objects.count(),
    )


def events() -> list[str]:
    return list(OutboxEvent.objects.order_by("pk").values_list("name", flat=True))


@pytest.fixture
def clerks(tenant: object) -> RoleDefinition:
    return create_role(key="CLERK", label="Clerks", rights=[VIEW], actor=SYSTEM)


@pytest.fixture
def administrator(person: Person) -> UserProfile:
    return person("Salma", role="ADMIN")


def test_a_role_is_created_with_its_rights(tenant: object) -> None:
    role = create_role(key="CLERK", label="Clerks", rights=[VIEW, Right("*", ("print",))], actor=BOSS)

    assert (role.rights, role.is_proposed, role.is_active) == ((VIEW, Right("*", ("print",))), False, True)
    entry = Entry.objects.for_record(role).get()
    assert (entry.action, entry.actor_name, entry.data["rights"][0]["rule"]) == ("create_role", "Salma", VIEW.rule)
    assert events() == ["users.policy.role_created"]


def test_a_copy_lives_its_own_life(clerks: RoleDefinition) -> None:
    copy = copy_role(clerks, key="JUNIOR", label="Juniors", actor=BOSS)
    change_grants(clerks, [], actor=BOSS)

    assert (clerks.rights, copy.rights, copy.label) == ((), (VIEW,), "Juniors")


def test_rights_are_changed_as_a_whole(clerks: RoleDefinition) -> None:
    change_grants(clerks, [Right("house.*", ("view", "update"))], actor=BOSS, version=1)

    assert clerks.rights == (Right("house.*", ("view", "update")),)
    assert clerks.version == 2
    entry = Entry.objects.for_record(clerks).last()
    assert (entry.action, entry.data["before"][0]["sees"], entry.data["after"][0]["resource"]) == (
        "change_rights",
        ["-phone"],
        "house.*",
    )
    assert events()[-1] == "users.policy.rights_changed"
    with pytest.raises(StaleVersion):
        change_grants(clerks, [], actor=BOSS, version=1)


def test_a_role_of_the_company_is_deleted_and_a_proposed_one_put_away(clerks: RoleDefinition) -> None:
    proposed = RoleDefinition.objects.create(key="COOK", label="Cooks", is_proposed=True)

    delete_role(clerks, actor=BOSS)
    delete_role(proposed, actor=BOSS)

    assert list(RoleDefinition.objects.values_list("key", "is_active")) == [("COOK", False)]
    assert not RoleDefinition.objects.in_use().exists()
    assert events()[-2:] == ["users.policy.role_deleted"] * 2
    with pytest.raises(BusinessError) as refused:
        role_named("COOK")
    assert refused.value.code == "role_inconnu"


def test_a_role_is_given(clerks: RoleDefinition, person: Person) -> None:
    karim = person("Karim", role="COOK")

    assign_role(karim, "CLERK", actor=BOSS)

    assert UserProfile.objects.get(pk=karim.pk).role == "CLERK"
    entry = Entry.objects.for_record(karim).get()
    assert (entry.action, entry.data) == ("assign_role", {"before": "COOK", "after": "CLERK"})
    assert events()[-1] == "users.policy.role_assigned"


@pytest.mark.parametrize(
    ("right", "code"),
    [
        (Right("shop.menu.dish", ("view",)), "ressource_inconnue"),
        (Right("house", ("view",)), "ressource_inconnue"),
        (Right(COLLEAGUE, ("fly",)), "verbe_inconnu"),
        (Right(COLLEAGUE, ("delete",)), "verbe_inconnu"),
        (Right(COLLEAGUE, ()), "verbe_inconnu"),
        (replace(VIEW, sees=("salary",)), "champs_inconnus"),
        (replace(VIEW, sets=("-salary",)), "champs_inconnus"),
        (replace(VIEW, sees=("*",)), "champs_inconnus"),
        (replace(VIEW, sees=("phone", "-role")), "champs_contradictoires"),
        (replace(VIEW, rule="manager =="), "regle_illisible"),
        (replace(VIEW, rule='colour == "red"'), "champ_inconnu"),
    ],
)
def test_a_right_that_means_nothing_is_refused(clerks: RoleDefinition, right: Right, code: str) -> None:
    before = picture()

    for attempt in (
        lambda: create_role(key="NEW", label="New", rights=[VIEW, right], actor=BOSS),
        lambda: change_grants(clerks, [VIEW, right], actor=BOSS),
    ):
        with pytest.raises(BusinessError) as refused:
            attempt()
        assert refused.value.code == code
    assert picture() == before


def test_a_key_is_taken_once_even_by_a_role_that_was_put_away(clerks: RoleDefinition) -> None:
    RoleDefinition.objects.create(key="COOK", label="Cooks", is_proposed=True, is_active=False)
    before = picture()

    for key in ("CLERK", "COOK"):
        with pytest.raises(BusinessError) as refused:
            create_role(key=key, label="Other", rights=[], actor=BOSS)
        assert refused.value.code == "role_existe"
    assert picture() == before


def test_a_role_that_people_have_stays(clerks: RoleDefinition, person: Person) -> None:
    person("Karim")
    person("Omar", is_active=False)
    before = picture()

    with pytest.raises(BusinessError) as refused:
        delete_role(clerks, actor=BOSS)

    assert (refused.value.code, refused.value.data["people"]) == ("role_attribue", 1)
    assert picture() == before


def test_a_role_that_a_program_has_stays(clerks: RoleDefinition, tenant: object) -> None:
    key, _text = issue_key(tenant, name="Site", role="CLERK")

    with pytest.raises(BusinessError) as refused:
        delete_role(clerks, actor=BOSS)
    assert refused.value.code == "role_attribue"
    revoke_key(key)
    delete_role(clerks, actor=BOSS)
    assert not RoleDefinition.objects.exists()


def test_the_administrators_role_is_not_for_changing(administrator: UserProfile) -> None:
    role = RoleDefinition.objects.create(key="ADMIN", label="Administrator", is_proposed=True)
    before = picture()

    for attempt in (lambda: change_grants(role, [VIEW], actor=SYSTEM), lambda: delete_role(role, actor=SYSTEM)):
        with pytest.raises(BusinessError) as refused:
            attempt()
        assert (refused.value.code, refused.value.status) == ("role_protege", 403)
    assert picture() == before


def test_the_last_administrator_stays_one(clerks: RoleDefinition, administrator: UserProfile, person: Person) -> None:
    gone = person("Omar", role="ADMIN", is_active=False)
    before = picture()

    with pytest.raises(BusinessError) as refused:
        assign_role(administrator, "CLERK", actor=actor_of(administrator))
    assert refused.value.code == "dernier_administrateur"
    assert picture() == before

    second = person("Karim", role="ADMIN")
    assign_role(administrator, "CLERK", actor=actor_of(administrator))
    with pytest.raises(BusinessError):
        assign_role(second, "CLERK", actor=SYSTEM)
    assign_role(gone, "CLERK", actor=SYSTEM)
    assert [profile.first_name for profile in UserProfile.objects.with_role("ADMIN")] == ["Karim"]


def test_hiring_the_last_administrator_again_does_not_take_the_role_away(clerks: RoleDefinition) -> None:
    details = {"email": "salma@exemple.ma", "password": "Oranger-2026"}
    create_member(role="ADMIN", **details)

    with pytest.raises(BusinessError) as refused:
        create_member(role="CLERK", **details)

    assert refused.value.code == "dernier_administrateur"
    assert UserProfile.objects.get().role == "ADMIN"


def test_two_administrators_do_not_step_down_together(live_tenant) -> None:
    with tenant_context(live_tenant):
        create_role(key="CLERK", label="Clerks", rights=[], actor=SYSTEM)
        profiles = [UserProfile.objects.create(user=uuid4(), role="ADMIN") for _ in range(2)]
    together, codes = threading.Barrier(2), []

    def step_down(profile: UserProfile) -> None:
        together.wait()
        try:
            with tenant_context(live_tenant):
                assign_role(profile, "CLERK", actor=actor_of(profile))
        except BusinessError as refused:
            codes.append(refused.code)

    threads = [threading.Thread(target=step_down, args=[profile]) for profile in profiles]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert codes == ["dernier_administrateur"]
    with tenant_context(live_tenant):
        assert UserProfile.objects.with_role("ADMIN").count() == 1


def test_nobody_gets_a_role_that_does_not_exist(person: Person) -> None:
    karim = person("Karim")
    before = picture()

    with pytest.raises(BusinessError) as refused:
        assign_role(karim, "PIRATE", actor=BOSS)

    assert (refused.value.code, refused.value.status) == ("role_inconnu", 404)
    assert picture() == before
