"""Roles through the API: made, copied, changed, removed, explained; nobody gives more than they have."""

from __future__ import annotations

from typing import Any

from api.tests.conftest import Company
from business.parties.models import Customer
from core.kernel.rights import Right
from core.tenancy.context import tenant_context
from core.users.models import RoleDefinition, UserProfile

from .conftest import DENIED, NOWHERE, Office, acts, clerk, hired

CUSTOMER = "business.parties.customer"
RIGHT = {"resource": CUSTOMER, "verbs": ["view", "update"], "sees": ["-notes"], "sets": [], "rule": "is_active"}
ROLE = "users.roledefinition"


def made(office: Office, key: str = "VENDEUR", **more: Any) -> dict[str, Any]:
    role = office.send("post", "roles/", status=201, key=key, label="Vendeur", rights=[RIGHT], **more)
    return dict(role)


def picture(house: Company) -> list[Any]:
    with tenant_context(house.tenant):
        return [(role.key, role.label, role.version, role.rights) for role in RoleDefinition.objects.order_by("key")]


def test_a_role_is_made_and_read(alpha: Company, office: Office) -> None:
    role = made(office, description="Au comptoir")
    words = role["rights"][0].pop("words")

    assert {**role, "id": None} == {
        "id": None,
        "key": "VENDEUR",
        "label": "Vendeur",
        "description": "Au comptoir",
        "is_proposed": False,
        "version": 1,
        "people": 0,
        "rights": [RIGHT],
    }
    assert words == "actif est oui"
    hired(alpha, "VENDEUR")
    assert office.get(f"roles/{role['id']}/")["people"] == 1
    listed = {each["key"]: each for each in office.get("roles/")["results"]}
    assert ({"ADMIN", "VENDEUR", "CONFIRMATION"} <= listed.keys(), listed["ADMIN"]["people"]) == (True, 1)
    assert listed["ADMIN"]["rights"][0]["verbs"] == ["*"]
    assert acts(alpha, ROLE) == ["create_role"]


def test_a_role_is_copied_changed_and_removed(alpha: Company, office: Office) -> None:
    role = made(office)
    copy = office.send("post", f"roles/{role['id']}/copy/", status=201, key="CAISSE", label="Caisse")
    assert [right["rule"] for right in copy["rights"]] == ["is_active"]
    wider = {**RIGHT, "verbs": ["view"], "rule": ""}
    changed = office.send("patch", f"roles/{copy['id']}/", version=1, label="Caissière", rights=[wider])
    assert (changed["label"], changed["version"], changed["rights"][0]["verbs"]) == ("Caissière", 3, ["view"])
    assert office.refused("patch", f"roles/{copy['id']}/", version=1, label="X") == (409, "version_perimee")
    assert office.refused("patch", f"roles/{copy['id']}/", label="X") == (428, "version_manquante")
    office.send("delete", f"roles/{copy['id']}/", status=204)
    assert office.refused("get", f"roles/{copy['id']}/") == NOWHERE
    assert acts(alpha, ROLE) == ["create_role", "create_role", "update", "change_rights", "delete_role"]


def test_what_means_nothing_is_refused_and_changes_nothing(alpha: Company, office: Office) -> None:
    role = made(office)
    hired(alpha, "VENDEUR")
    admin = next(each for each in office.get("roles/")["results"] if each["key"] == "ADMIN")
    before, one = picture(alpha), f"roles/{role['id']}/"
    for method, path, values, refusal in (
        ("post", "roles/", {"key": "VENDEUR", "label": "X", "rights": []}, (409, "role_existe")),
        ("post", "roles/", {"key": "vendeur", "label": "X", "rights": []}, (400, "donnees_invalides")),
        ("post", "roles/", {"key": "A", "label": "X", "rights": [], "autre": 1}, (400, "donnees_invalides")),
        ("patch", one, {"version": 1, "rights": [{**RIGHT, "verbs": ["fly"]}]}, (422, "verbe_inconnu")),
        ("patch", one, {"version": 1, "rights": [{"resource": CUSTOMER}]}, (400, "donnees_invalides")),
        ("patch", one, {"version": 1, "label": "Y", "rights": [{**RIGHT, "sees": ["nom"]}]}, (422, "champs_inconnus")),
        ("patch", one, {"version": 1, "rights": [{**RIGHT, "rule": "1 +"}]}, (422, "regle_illisible")),
        ("patch", f"roles/{admin['id']}/", {"version": admin["version"], "rights": []}, (403, "role_protege")),
        ("delete", f"roles/{role['id']}/", {}, (409, "role_attribue")),
    ):  # fmt: skip
        assert office.refused(method, path, **values) == refusal, values
    assert picture(alpha) == before


def test_a_role_without_the_right_sees_and_changes_nothing(alpha: Company, office: Office) -> None:
    role, nobody = made(office), clerk(alpha)
    before = picture(alpha)
    attempts = [
        nobody.refused("get", "roles/"),
        nobody.refused("get", f"roles/{role['id']}/"),
        nobody.refused("get", "roles/grantable/"),
        nobody.refused("get", "roles/why/"),
        nobody.refused("post", "roles/", key="A", label="A", rights=[]),
        nobody.refused("post", f"roles/{role['id']}/copy/", key="A", label="A"),
        nobody.refused("patch", f"roles/{role['id']}/", version=1, label="A"),
        nobody.refused("delete", f"roles/{role['id']}/"),
    ]
    assert attempts == [DENIED] * 8
    assert (picture(alpha), "/company/roles/" in nobody.client.get("/api/v1/openapi.json").json()["paths"]) == (
        before,
        False,
    )


def test_nobody_makes_a_role_that_may_more_than_they(alpha: Company) -> None:
    manager = clerk(alpha, Right("company.role", ("view", "create")), Right(CUSTOMER, ("view",), "is_active"))
    assert manager.refused("post", "roles/", key="A", label="A", rights=[RIGHT]) == (403, "droits_insuffisants")
    narrow = {**RIGHT, "verbs": ["view"], "rule": 'is_active and city == "Fès"'}
    role = manager.send("post", "roles/", status=201, key="A", label="A", rights=[narrow])
    assert manager.refused("patch", f"roles/{role['id']}/", version=1, label="B") == DENIED


def test_another_companys_roles_do_not_exist(alpha: Company, beta: Company, office: Office) -> None:
    theirs = made(Office(beta.sign_in()))
    before = picture(beta)
    for method, path, values in (
        ("get", "", {}),
        ("patch", "", {"version": 1, "label": "X"}),
        ("delete", "", {}),
        ("post", "copy/", {"key": "A", "label": "A"}),
    ):
        assert office.refused(method, f"roles/{theirs['id']}/{path}", **values) == NOWHERE
    assert picture(beta) == before


def test_what_can_be_granted_is_told_with_its_words(alpha: Company, office: Office) -> None:
    told = office.client.get("/api/v1/company/roles/grantable/", headers={"accept-language": "fr"}).json()
    resources = {each["key"]: each for each in told["resources"]}
    customer, role = resources[CUSTOMER], resources["company.role"]

    assert (customer["label"], customer["module"]) == ("clients", "business.parties")
    assert customer["verbs"][:3] == [
        {"name": "view", "label": "voir", "limits": None},
        {"name": "create", "label": "créer", "limits": None},
        {"name": "update", "label": "modifier", "limits": None},
    ]
    assert (customer["area"], role["area"]) == ("customers", "settings")
    assert {"name": "city", "label": "ville", "kind": "text"} in customer["fields"]
    assert [verb["name"] for verb in role["verbs"]] == ["view", "create", "update", "delete", "assign", "why", "see_as"]
    assert {"name": "de", "label": "dont il a la charge", "arity": 1} in resources["yoozak.commande.commande"][
        "conditions"
    ]
    order = {verb["name"]: verb["label"] for verb in resources["yoozak.commande.commande"]["verbs"]}
    assert (order["marquer_erronee"], order["operation"]) == ("Marquer erronée", "Noter une opération")
    assert told["actor"][0] == {"name": "actor.profile", "label": "soi-même"}
    assert office.statements("roles/") == 3


def test_the_editors_own_limits_are_told_with_what_can_be_granted(alpha: Company) -> None:
    manager = clerk(
        alpha,
        Right("company.role", ("view",)),
        Right(CUSTOMER, ("view", "update"), sees=("-notes",)),
        Right(CUSTOMER, ("delete",), "is_active"),
    )
    headers = {"accept-language": "fr"}
    told = manager.client.get("/api/v1/company/roles/grantable/", headers=headers).json()["resources"]
    customer = next(each for each in told if each["key"] == CUSTOMER)
    limits = {verb["name"]: verb["limits"] for verb in customer["verbs"]}

    unseen = {"sees": ["-notes"], "sets": [], "rule": "", "words": ""}
    assert (limits["view"], limits["update"], limits["create"]) == ([unseen], None, [])
    assert limits["delete"] == [{"sees": [], "sets": [], "rule": "is_active", "words": "actif est oui"}]


def test_a_rule_is_told_in_words_or_refused_as_when_it_is_saved(alpha: Company, office: Office) -> None:
    path, headers = "/api/v1/company/roles/rule/", {"accept-language": "fr"}
    asked = {"resource": CUSTOMER, "rule": 'city == "Fès" and is_active'}
    assert office.client.get(path, asked, headers=headers).json() == {"words": "ville est “Fès” et actif est oui"}
    for rule, code in (
        ("1 +", "regle_illisible"),
        ("nom == 1", "champ_inconnu"),
        ("is_active > 1", "operateur_invalide"),
    ):
        assert office.refused("get", "roles/rule/", resource=CUSTOMER, rule=rule) == (422, code), rule
    assert office.refused("get", "roles/rule/", resource="x", rule="is_active") == NOWHERE
    assert clerk(alpha).refused("get", "roles/rule/", **asked) == DENIED


def test_why_somebody_may_or_may_not(alpha: Company, beta: Company, office: Office) -> None:
    person = clerk(alpha, Right(CUSTOMER, ("view",)), Right(CUSTOMER, ("update",), 'city == "Fès"'))
    with tenant_context(alpha.tenant):
        record = Customer.objects.create(first_name="Ali", city="Rabat")
        profile = UserProfile.objects.get(role="CLERK")
    case = {"person": str(profile.pk), "resource": CUSTOMER, "record": str(record.pk)}
    told = {each["verb"]: each for each in office.get("roles/why/", **case)["results"]}

    assert (told["view"]["granted"], told["view"]["because"]) == (True, "accorde")
    assert {**told["update"], "label": ""} == {
        "verb": "update",
        "label": "",
        "granted": False,
        "because": "regle_non_remplie",
        "words": "Le rôle ne l'accorde que sur d'autres fiches\xa0: ville est “Fès”",
        "rights": [{"resource": CUSTOMER, "verbs": ["update"], "rule": 'city == "Fès"'}],
    }
    assert told["delete"]["because"] == "non_accorde"
    assert person.refused("get", "roles/why/", **case) == DENIED
    stranger = Office(beta.sign_in())
    assert stranger.refused("get", "roles/why/", **case) == NOWHERE
    for wrong in (
        {"resource": "company.role"},
        {"resource": "x"},
        {"record": str(profile.pk)},
        {"person": str(record.pk)},
    ):
        assert office.refused("get", "roles/why/", **{**case, **wrong}) == NOWHERE, wrong


def seen_as(office: Office, role: str, path: str, method: str = "get") -> Any:
    return getattr(office.client, method)(path, headers={"x-see-as": role})


def test_an_administrator_sees_as_a_role_and_changes_nothing(alpha: Company, office: Office) -> None:
    made(office)
    with tenant_context(alpha.tenant):
        Customer.objects.create(first_name="Ali", notes="secret")
        Customer.objects.create(first_name="Omar", is_active=False)
    path = f"/api/v1/{CUSTOMER.replace('.', '/')}/"
    seen = seen_as(office, "VENDEUR", path)

    assert [each["first_name"] for each in seen.json()["results"]] == ["Ali"]
    assert ("notes" in seen.json()["results"][0], seen.headers["X-See-As"]) == (False, "VENDEUR")
    refused = seen_as(office, "VENDEUR", path, "post")
    assert (refused.status_code, refused.json()["code"]) == (403, "lecture_seule_comme_role")
    assert seen_as(office, "VENDEUR", "/api/v1/company/roles/").status_code == 403
    assert seen_as(office, "INCONNU", path).json()["code"] == "role_inconnu"
    plain = office.client.get(path)
    assert (len(plain.json()["results"]), "X-See-As" in plain.headers) == (2, False)


def test_nobody_sees_as_a_role_that_may_more_than_they(alpha: Company, office: Office) -> None:
    made(office)
    without = clerk(alpha, Right(CUSTOMER, ("view",)))
    path = f"/api/v1/{CUSTOMER.replace('.', '/')}/"
    assert seen_as(without, "VENDEUR", path).json()["code"] == "acces_refuse"
    role = next(each for each in office.get("roles/")["results"] if each["key"] == "CLERK")
    rights = [{"resource": "company.role", "verbs": ["see_as"]}, {"resource": CUSTOMER, "verbs": ["view"]}]
    office.send("patch", f"roles/{role['id']}/", version=role["version"], rights=rights)
    assert seen_as(without, "VENDEUR", path).json()["code"] == "droits_insuffisants"
    assert seen_as(without, "CLERK", path).status_code == 200


def mark(office: Office, **headers: str) -> str:
    return str(office.client.get("/api/v1/metadata/", headers=headers).headers.get("X-Rights", ""))


def test_answers_bear_a_mark_of_the_rights_that_changes_with_them(
    alpha: Company, beta: Company, office: Office
) -> None:
    role = made(office)
    seller = Office(alpha.sign_in(email=hired(alpha, "VENDEUR").email))
    before = mark(seller)
    assert (len(before), before, before != mark(office)) == (16, mark(seller), True)
    assert mark(office, **{"x-see-as": "VENDEUR"}) == before

    office.send("patch", f"roles/{role['id']}/", version=1, rights=[{**RIGHT, "sees": []}])
    assert mark(seller) not in {"", before}
    assert mark(Office(alpha.browser())) == ""


def test_a_proposed_role_is_named_in_the_reader_s_language_and_a_renamed_one_as_the_company_says(
    alpha: Company, office: Office
) -> None:
    def labels(language: str) -> tuple[str, str]:
        asked = {"headers": {"accept-language": language}}
        listed = office.client.get(f"{office.root}roles/", **asked).json()["results"]
        session = office.client.get("/api/v1/session/", **asked).json()["roles"]
        shown = {role["key"]: role["label"] for role in listed}
        assert {key: session[key] for key in shown} == shown
        return shown["LOGISTIQUE"], shown["ADMIN"]

    assert [labels(language) for language in ("fr", "ar", "en")] == [
        ("Logistique", "Administrateur"),
        ("اللوجستيك", "المدير"),
        ("Logistics", "Administrator"),
    ]

    role = next(each for each in office.get("roles/")["results"] if each["key"] == "LOGISTIQUE")
    office.send("patch", f"roles/{role['id']}/", version=role["version"], label="Dépôt de Fès")
    assert [labels(language)[0] for language in ("fr", "ar", "en")] == ["Dépôt de Fès"] * 3


def test_a_role_of_the_company_s_own_is_named_as_it_says(office: Office) -> None:
    own = office.send("post", "roles/", status=201, key="PILOTE", label="Logistique", rights=[])

    told = office.client.get(f"{office.root}roles/{own['id']}/", headers={"accept-language": "ar"}).json()
    assert told["label"] == "Logistique"
