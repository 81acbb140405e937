"""Groups through the API, and in the rules of roles."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.utils.translation import override

from api.tests.conftest import Company
from core.history.models import Entry
from core.kernel.actors import Actor, ActorKind
from core.kernel.rights import Right
from core.outbox.models import OutboxEvent
from core.tenancy.context import tenant_context
from core.users.models import Group, GroupMember, UserProfile
from core.users.policy.rules.checking import check
from core.users.policy.rules.compiling import compile_rule, needs_person
from core.users.policy.rules.errors import InvalidRule
from core.users.policy.rules.parsing import parse
from core.users.policy.rules.wording import sentence
from core.users.services import actor_of

from .conftest import DENIED, NOWHERE, Office, acts, clerk, hired

GROUP = "users.group"


def picture(house: Company) -> list[Any]:
    with tenant_context(house.tenant):
        groups = list(Group.objects.order_by("pk").values("name", "manager", "version"))
        return [*groups, sorted(map(str, GroupMember.objects.values_list("group", "profile")))]


def made(office: Office, *people: UserProfile, name: str = "Nord", **values: Any) -> dict[str, Any]:
    members = [str(each.pk) for each in people]
    return office.send("post", "groups/", status=201, name=name, members=members, **values)  # type: ignore[no-any-return]


def person(profile: UserProfile) -> dict[str, str]:
    return {"id": str(profile.pk), "label": str(profile)}


def test_a_group_is_made_changed_and_dissolved_with_what_history_tells(alpha: Company, office: Office) -> None:
    ali, omar, lead = (hired(alpha, first_name=name) for name in ("Ali", "Omar", "Lead"))

    group = made(office, ali, manager=str(lead.pk))
    assert group == {
        "id": group["id"], "version": 1, "name": "Nord", "manager": person(lead), "members": [person(ali)],
    }  # fmt: skip
    assert office.get("groups/")["results"] == [office.get(f"groups/{group['id']}/")] == [group]

    path = f"groups/{group['id']}/"
    changed = office.send("patch", path, version=1, name="Sud", manager=None, members=[str(omar.pk)])
    assert changed == {**group, "version": 2, "name": "Sud", "manager": None, "members": [person(omar)]}
    assert office.send("patch", path, version=2, members=[str(omar.pk)])["version"] == 2
    office.send("delete", path, status=204)

    assert picture(alpha) == [[]]
    assert acts(alpha, GROUP) == ["create", "update", "delete"]
    with tenant_context(alpha.tenant):
        entry = Entry.objects.get(target_label=GROUP, action="update")
        told = OutboxEvent.objects.filter(key=group["id"]).order_by("sequence").values_list("name", flat=True)
        assert list(told) == ["records.record_created", "records.record_changed", "records.record_deleted"]
    assert entry.data["fields"] == {
        "name": ["Nord", "Sud"],
        "manager": [str(lead.pk), None],
        "members": [[str(ali.pk)], [str(omar.pk)]],
    }


def test_what_cannot_be_is_refused_and_changes_nothing(alpha: Company, beta: Company, office: Office) -> None:
    ali = hired(alpha, first_name="Ali")
    gone, stranger = hired(alpha, is_active=False), hired(beta)
    group, _other = made(office, ali), made(office, name="Sud")
    path, before = f"groups/{group['id']}/", picture(alpha)

    assert office.refused("post", "groups/", name="Nord") == (409, "groupe_existe")
    assert office.refused("patch", path, version=1, name="Sud") == (409, "groupe_existe")
    assert office.refused("patch", path, version=7, name="Est") == (409, "version_perimee")
    assert office.refused("patch", path, name="Est")[0] == 428
    for nobody in (gone.pk, stranger.pk, uuid4()):
        assert office.refused("patch", path, version=1, members=[str(nobody)]) == (422, "collegue_inconnu")
        assert office.refused("post", "groups/", name="Est", manager=str(nobody)) == (422, "collegue_inconnu")
    assert office.faults("patch", path, version=1, members=[str(gone.pk)]).keys() == {"members"}
    assert office.faults("patch", path, version=1, colour="red").keys() == {"colour"}
    assert office.faults("post", "groups/", name="").keys() == {"name"}
    assert picture(alpha) == before


def test_another_company_finds_nothing(alpha: Company, beta: Company, office: Office) -> None:
    group, stranger = made(office, alpha.member), Office(beta.sign_in())
    path, before = f"groups/{group['id']}/", picture(alpha)

    assert stranger.get("groups/")["results"] == []
    for method, values in (("get", {}), ("patch", {"version": 1, "name": "X"}), ("delete", {})):
        assert stranger.refused(method, path, **values) == NOWHERE
    assert picture(alpha) == before


def test_a_role_sees_and_sets_what_it_is_granted(alpha: Company, office: Office) -> None:
    group = made(office, alpha.member, manager=str(alpha.member.pk))
    path = f"groups/{group['id']}/"
    reader = clerk(alpha, Right("company.group", ("view", "update"), sees=("-members",), sets=("name",)))

    assert reader.get(path) == {key: group[key] for key in ("id", "version", "name", "manager")}
    assert reader.faults("patch", path, version=1, members=[]).keys() == {"members"}
    assert reader.refused("delete", path) == DENIED
    assert reader.refused("post", "groups/", name="Est") == DENIED
    assert reader.send("patch", path, version=1, name="Est")["name"] == "Est"


def test_without_the_right_there_is_nothing_to_see(alpha: Company, office: Office) -> None:
    group, nobody = made(office), clerk(alpha, Right("company.person", ("view",)))

    assert nobody.refused("get", "groups/") == DENIED
    assert nobody.refused("get", f"groups/{group['id']}/") == DENIED


def test_the_list_takes_two_statements_however_many_there_are(alpha: Company, office: Office) -> None:
    for name in ("A", "B", "C"):
        made(office, alpha.member, name=name)

    assert office.statements("groups/") == 2


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("id in actor.colleagues", ["Ali", "Lead", "Omar"]),
        ("manager in actor.colleagues", ["Under"]),
        ("id not in actor.colleagues", ["Salma", "Under", "Zora"]),
    ],
)
def test_rules_know_the_people_of_one_s_groups(alpha: Company, office: Office, rule: str, expected: list[str]) -> None:
    ali, omar, lead, zora = (hired(alpha, first_name=name) for name in ("Ali", "Omar", "Lead", "Zora"))
    hired(alpha, first_name="Under", manager=omar)
    made(office, ali, omar, manager=str(lead.pk))
    made(office, zora, name="Sud")

    with tenant_context(alpha.tenant):
        check(parse(rule), UserProfile)
        for who in (ali, lead):
            kept = UserProfile.objects.filter(compile_rule(parse(rule), UserProfile, actor_of(who)))
            assert sorted(kept.values_list("first_name", flat=True)) == expected


def test_rules_know_one_s_groups_and_programs_have_none(alpha: Company, office: Office) -> None:
    ali, lead = hired(alpha, first_name="Ali"), hired(alpha, first_name="Lead")
    made(office, ali, manager=str(lead.pk))
    made(office, name="Sud")
    rule = parse("id in actor.groups")

    with tenant_context(alpha.tenant):
        check(rule, Group)
        for who, names in ((actor_of(ali), ["Nord"]), (actor_of(lead), ["Nord"]), (actor_of(alpha.member), []),
                           (Actor(ActorKind.API_KEY, role="ADMIN"), [])):  # fmt: skip
            kept = Group.objects.filter(compile_rule(rule, Group, who))
            assert list(kept.values_list("name", flat=True)) == names
        assert needs_person(rule)
        assert needs_person(parse("manager in actor.colleagues"))
        with override("en"):
            assert sentence(parse("manager in actor.colleagues"), Group) == (
                "manager is one of: the people of one's own groups"
            )
        for wrong in ("manager in actor.groups", "manager == actor.colleagues", "name in actor.groups"):
            with pytest.raises(InvalidRule):
                check(parse(wrong), Group)


def test_a_right_by_group_ends_with_the_group(alpha: Company, office: Office) -> None:
    ali = hired(alpha, first_name="Ali")
    reader = clerk(alpha, Right("company.person", ("view",), "id in actor.colleagues"), first_name="Kenza")
    with tenant_context(alpha.tenant):
        kenza = UserProfile.objects.get(first_name="Kenza")
    assert reader.get("people/")["results"] == []

    group = made(office, ali, kenza)
    assert {each["first_name"] for each in reader.get("people/")["results"]} == {"Ali", "Kenza"}

    office.send("patch", f"groups/{group['id']}/", version=1, members=[str(kenza.pk)])
    assert {each["first_name"] for each in reader.get("people/")["results"]} == {"Kenza"}
    office.send("delete", f"groups/{group['id']}/", status=204)
    assert reader.get("people/")["results"] == []
