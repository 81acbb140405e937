"""People through the API: listed as far as one sees them, changed, sent away, given roles."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from api.tests.conftest import Company
from core.history.models import Entry
from core.kernel.rights import Right
from core.tenancy.aliases import operator_alias
from core.tenancy.context import tenant_context
from core.users.models import UserProfile

from .conftest import DENIED, NOWHERE, Office, acts, clerk, hired

PROFILE = "users.userprofile"


def picture(house: Company) -> list[Any]:
    with tenant_context(house.tenant):
        return list(UserProfile.objects.order_by("pk").values("role", "department", "manager", "is_active", "version"))


def test_people_are_listed_in_one_statement(alpha: Company, office: Office) -> None:
    ali = hired(alpha, "CONFIRMATION", first_name="Ali", last_name="Tazi", manager=alpha.member)
    hired(alpha, "CONFIRMATION", first_name="Omar", is_active=False)
    people = office.get("people/")["results"]
    one = next(each for each in people if each["first_name"] == "Ali")

    assert {each["first_name"] for each in people} == {"Salma", "Ali", "Omar"}
    assert one == {
        "id": str(ali.pk),
        "version": 1,
        "name": "Ali Tazi",
        "first_name": "Ali",
        "last_name": "Tazi",
        "email": ali.email,
        "phone": "",
        "department": "",
        "manager": {"id": str(alpha.member.pk), "label": "Salma Idrissi"},
        "role": "CONFIRMATION",
        "language": "fr",
        "timezone": "Africa/Casablanca",
        "is_active": True,
        "last_seen_at": None,
    }
    assert office.get(f"people/{ali.pk}/") == one
    assert {each["first_name"] for each in office.get("people/", active="true")["results"]} == {"Salma", "Ali"}
    assert office.statements("people/") == 1


def test_who_was_at_work_lately_is_told_to_who_sees_whether_they_work_here(alpha: Company, office: Office) -> None:
    nosy = clerk(alpha, Right("company.person", ("view",), sees=("email",)))
    before = datetime.now(UTC)
    nosy.get("people/")
    seen = {each["role"]: each["last_seen_at"] for each in office.get("people/")["results"]}

    assert before <= datetime.fromisoformat(seen["CLERK"]) <= datetime.now(UTC)
    assert all(each.keys() == {"id", "version", "name", "email"} for each in nosy.get("people/")["results"])


def test_a_colleague_is_changed_with_what_history_tells(alpha: Company, office: Office) -> None:
    ali = hired(alpha, "CONFIRMATION", first_name="Ali")
    answer = office.send("patch", f"people/{ali.pk}/", version=1, department="Nord", manager=str(alpha.member.pk))
    assert (answer["department"], answer["manager"]["label"], answer["version"]) == ("Nord", "Salma Idrissi", 2)
    with tenant_context(alpha.tenant):
        entry = Entry.objects.for_record(ali).get()
    assert (entry.action, entry.data["fields"]) == (
        "update",
        {"department": ["", "Nord"], "manager": [None, str(alpha.member.pk)]},
    )
    assert office.refused("patch", f"people/{ali.pk}/", version=1, department="X") == (409, "version_perimee")
    assert office.send("patch", f"people/{ali.pk}/", version=2, department="Nord")["version"] == 2


def test_whoever_is_sent_away_is_refused_at_once_and_may_come_back(alpha: Company, office: Office) -> None:
    person = clerk(alpha, Right("company.person", ("view",)))
    with tenant_context(alpha.tenant):
        profile = UserProfile.objects.get(role="CLERK")
    office.send("patch", f"people/{profile.pk}/", version=1, is_active=False)
    assert person.refused("get", "people/") == (401, "non_authentifie")
    alpha.tenant.max_users = 1
    alpha.tenant.save(using=operator_alias("default"), update_fields=["max_users"])
    path = f"people/{profile.pk}/"
    assert office.refused("patch", path, version=2, is_active=True) == (422, "nombre_utilisateurs_atteint")
    alpha.tenant.max_users = 2
    alpha.tenant.save(using=operator_alias("default"), update_fields=["max_users"])
    assert office.send("patch", path, version=2, is_active=True)["is_active"] is True


def test_what_cannot_be_is_refused_and_changes_nothing(alpha: Company, office: Office) -> None:
    ali = hired(alpha, "CONFIRMATION", first_name="Ali", manager=alpha.member)
    before, me, he = picture(alpha), f"people/{alpha.member.pk}/", f"people/{ali.pk}/"
    version = alpha.member.version
    for path, values, refusal in (
        (me, {"version": version, "is_active": False}, (409, "dernier_administrateur")),
        (me, {"version": version, "manager": str(ali.pk)}, (422, "responsable_en_boucle")),
        (he, {"version": 1, "manager": str(ali.pk)}, (422, "responsable_en_boucle")),
        (he, {"version": 1, "timezone": "Mars/Olympe"}, (400, "donnees_invalides")),
        (he, {"version": 1, "role": "ADMIN"}, (400, "donnees_invalides")),
        (he, {"version": 1, "birth_date": "2000-01-01"}, (400, "donnees_invalides")),
        (he, {"department": "Nord"}, (428, "version_manquante")),
    ):
        assert office.refused("patch", path, **values) == refusal, values
    assert picture(alpha) == before


def test_a_role_is_given_by_who_may(alpha: Company, office: Office) -> None:
    ali = hired(alpha, "CONFIRMATION", first_name="Ali")
    assert office.send("post", f"people/{ali.pk}/role/", role="LOGISTIQUE")["role"] == "LOGISTIQUE"
    assert acts(alpha, PROFILE) == ["assign_role"]
    before = picture(alpha)
    path = f"people/{ali.pk}/role/"
    assert office.refused("post", path, role="INCONNU") == (404, "role_inconnu")
    last = f"people/{alpha.member.pk}/role/"
    assert office.refused("post", last, role="LOGISTIQUE") == (409, "dernier_administrateur")
    manager = clerk(alpha, Right("company.person", ("view", "update")), Right("company.role", ("assign",)))
    assert manager.refused("post", path, role="ADMIN") == (403, "droits_insuffisants")
    assert manager.refused("patch", f"people/{ali.pk}/", version=2, is_active=False) == (403, "droits_insuffisants")
    assert picture(alpha)[: len(before)] == before


def test_rights_on_fields_and_records_hold(alpha: Company, office: Office) -> None:
    right = Right("company.person", ("view", "update"), 'department == "Nord"', ("-email", "-phone"), ("department",))
    manager = clerk(alpha, right, department="Nord")
    other = hired(alpha, "CONFIRMATION", department="Sud")
    mine = hired(alpha, "CONFIRMATION", department="Nord", first_name="Ali")
    people = {each["id"]: each for each in manager.get("people/")["results"]}

    assert (str(other.pk) in people, people[str(mine.pk)]["name"], "email" in people[str(mine.pk)]) == (
        False,
        "",
        False,
    )
    assert manager.refused("get", f"people/{other.pk}/") == NOWHERE
    before = picture(alpha)
    assert manager.faults("patch", f"people/{mine.pk}/", version=1, first_name="X").keys() == {"first_name"}
    assert manager.refused("patch", f"people/{mine.pk}/", version=1, department="Sud") == DENIED
    assert manager.refused("post", f"people/{mine.pk}/role/", role="CLERK") == DENIED
    assert picture(alpha) == before


def test_a_role_without_the_right_and_another_company(alpha: Company, beta: Company, office: Office) -> None:
    ali = hired(alpha, "CONFIRMATION", first_name="Ali")
    nobody, stranger, before = clerk(alpha), Office(beta.sign_in()), picture(alpha)
    path = f"people/{ali.pk}/"
    for someone, refusal in ((nobody, DENIED), (stranger, NOWHERE)):
        assert someone.refused("get", path) == refusal
        assert someone.refused("patch", path, version=1, department="X") == refusal
        assert someone.refused("post", f"{path}role/", role="ADMIN") == refusal
    assert nobody.refused("get", "people/") == DENIED
    assert str(ali.pk) not in {each["id"] for each in stranger.get("people/")["results"]}
    theirs = office.faults("patch", path, version=1, manager=str(beta.member.pk))
    assert (theirs.keys(), picture(alpha)) == ({"manager"}, before)
