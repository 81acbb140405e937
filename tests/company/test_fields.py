"""Definitions of added fields through the API, and what a change of them does to the API."""

from __future__ import annotations

from typing import Any

from api.tests.conftest import Company
from core.configuration.models import CustomField
from core.kernel.rights import Right
from core.tenancy.context import tenant_context

from .conftest import DENIED, NOWHERE, Office, acts, clerk

CUSTOMER = "business.parties.customer"
CUSTOMERS = "/api/v1/business/parties/customer/"
SIZE = {
    "resource": CUSTOMER,
    "key": "taille",
    "kind": "choice",
    "labels": {"fr": "Taille", "ar": "المقاس"},
    "options": {"choices": [{"value": "s", "labels": {"fr": "S"}}]},
}

#: Keys of all companies stand in one table: nobody points there.
KEYS = {"resource": "company.key"}


def made(office: Office, **more: Any) -> dict[str, Any]:
    return dict(office.send("post", "fields/", status=201, **{**SIZE, **more}))


def picture(house: Company) -> list[Any]:
    with tenant_context(house.tenant):
        return list(CustomField.objects.values_list("key", "kind", "labels", "is_active", "version"))


def test_a_field_is_added_and_at_once_in_every_exit(alpha: Company, office: Office) -> None:
    field = made(office, is_filterable=True, is_listed=True)
    expected = {
        "resources": [CUSTOMER, "yoozak.client.client"],
        "key": "c_taille",
        "kind": "choice",
        "labels": SIZE["labels"],
        "helps": {},
        "options": SIZE["options"],
        "required": False,
        "default": None,
        "position": 0,
        "after": "",
        "is_active": True,
        "is_listed": True,
        "is_filterable": True,
        "copying": None,
        "version": 1,
    }
    assert {name: value for name, value in field.items() if name != "id"} == expected
    assert office.get("fields/", resource=CUSTOMER)["results"] == [field] == office.get("fields/")["results"]
    assert office.get(f"fields/{field['id']}/") == field
    answer = office.client.post(CUSTOMERS, {"c_taille": "s"}, content_type="application/json")
    assert (answer.status_code, answer.json()["c_taille"]) == (201, "s")
    assert len(office.client.get(CUSTOMERS, {"c_taille": "s"}).json()["results"]) == 1
    assert acts(alpha, "configuration.customfield") == ["define_field"]
    assert office.statements("fields/") == 1


def test_a_field_is_changed_put_aside_and_brought_back(alpha: Company, office: Office) -> None:
    path = f"fields/{made(office)['id']}/"
    changed = office.send("patch", path, version=1, labels={"fr": "Pointure"}, position=3)
    assert (changed["labels"], changed["position"], changed["version"]) == ({"fr": "Pointure"}, 3, 2)
    assert office.send("patch", path, version=2, is_active=False)["is_active"] is False
    answer = office.client.post(CUSTOMERS, {"c_taille": "s"}, content_type="application/json")
    assert answer.json()["champs"].keys() == {"c_taille"}
    office.send("patch", path, version=3, is_active=True)
    assert office.client.post(CUSTOMERS, {"c_taille": "s"}, content_type="application/json").status_code == 201
    assert office.refused("patch", path, version=4, kind="text", options={}) == (409, "champ_utilise")
    assert office.refused("patch", path, version=1, position=1) == (409, "version_perimee")


def test_what_is_no_definition_is_refused_beside_its_part(alpha: Company, office: Office) -> None:
    made(office)
    before = picture(alpha)
    for values, status, code, part in (
        ({"key": "taille"}, 409, "champ_existe", None),
        ({"key": "a", "kind": "colour"}, 400, "donnees_invalides", "kind"),
        ({"key": "a", "labels": {"xx": "A"}}, 422, "definition_invalide", "labels"),
        ({"key": "A b"}, 422, "definition_invalide", "key"),
        ({"key": "a", "options": {"choices": []}}, 422, "definition_invalide", "options"),
        ({"key": "a", "options": {"choices": ["\0"]}}, 400, "donnees_invalides", "options"),
        ({"key": "a", "options": []}, 400, "donnees_invalides", "options"),
        ({"key": "a", "default": "xl"}, 422, "definition_invalide", "default"),
        ({"key": "a", "kind": "relation", "options": KEYS}, 422, "definition_invalide", "options"),
        ({"key": "a", "kind": "long_text", "options": {}, "is_filterable": True}, 422, "champ_non_filtrable", None),
        ({"key": "a", "resource": "company.person"}, 404, "introuvable", None),
        ({"key": "a", "tenant": "x"}, 400, "donnees_invalides", "tenant"),
    ):  # fmt: skip
        assert office.refused("post", "fields/", **{**SIZE, **values}) == (status, code), values
        if part:
            assert office.faults("post", "fields/", **{**SIZE, **values}).keys() == {part}, values
    assert picture(alpha) == before


def test_no_field_is_added_to_what_no_form_fills_in(alpha: Company, office: Office) -> None:
    before = picture(alpha)
    assert office.refused("post", "fields/", **{**SIZE, "resource": "business.stock.level"}) == (
        422,
        "champ_sans_formulaire",
    )
    assert picture(alpha) == before
    told = {each["value"]: each["may_have_fields"] for each in office.get("fields/kinds/")["resources"]}
    assert (told["yoozak.commande.commande"], told["business.stock.level"]) == (True, False)
    assert (told[CUSTOMER], told["yoozak.client.client"]) == (True, True)


def test_a_field_stands_behind_one_that_the_form_shows(alpha: Company, office: Office) -> None:
    field = made(office, after="city")
    assert field["after"] == "city"
    path, before = f"fields/{field['id']}/", picture(alpha)

    assert office.faults("patch", path, version=1, after="c_taille").keys() == {"after"}
    assert office.faults("patch", path, version=1, after="password").keys() == {"after"}
    assert picture(alpha) == before
    assert office.send("patch", path, version=1, after="")["after"] == ""


def test_kinds_and_records_are_told_for_the_screen(alpha: Company, office: Office) -> None:
    told = office.client.get("/api/v1/company/fields/kinds/", headers={"accept-language": "fr"}).json()
    assert ({"value": "choice", "label": "Choix", "may_be_filterable": True} in told["kinds"], len(told["kinds"])) == (
        True,
        17,
    )
    assert [each["value"] for each in told["kinds"] if not each["may_be_filterable"]] == ["long_text", "json"]
    assert ("ice" in told["checks"], told["checks"]) == (True, sorted(told["checks"]))
    assert {"value": CUSTOMER, "label": "clients", "may_have_fields": True} in told["resources"]
    assert "company.role" not in {each["value"] for each in told["resources"]}


def test_a_role_without_the_right_and_another_company(alpha: Company, beta: Company, office: Office) -> None:
    path = f"fields/{made(office)['id']}/"
    reader = clerk(alpha, Right("company.field", ("view",)))
    stranger, before = Office(beta.sign_in()), picture(alpha)

    assert (len(reader.get("fields/")["results"]), stranger.get("fields/")["results"]) == (1, [])
    assert reader.refused("post", "fields/", **SIZE) == DENIED
    assert reader.refused("patch", path, version=1, position=1) == DENIED
    assert stranger.refused("get", path) == NOWHERE
    assert stranger.refused("patch", path, version=1, position=1) == NOWHERE
    assert picture(alpha) == before
