"""A company's own words: on screens and files, in each language, and nowhere that programs look."""

from __future__ import annotations

from typing import Any

from api.tests.conftest import Company
from core.history.models import Entry
from core.integrations.columns import Column, columns_of, recognise
from core.kernel.resources import resource_named
from core.kernel.rights import Right
from core.tenancy.context import tenant_context

from .conftest import DENIED, NOWHERE, Office, clerk

CUSTOMER = "business.parties.customer"
PATH = f"vocabulary/{CUSTOMER}/"
PATIENT = {
    ":one": {"fr": "patient", "ar": "مريض"},
    ":many": {"fr": "patients"},
    "city": {"fr": "commune"},
}


def described(house: Company, language: str = "fr") -> dict[str, Any]:
    client = house.sign_in()
    answer = client.get(f"/api/v1/metadata/{CUSTOMER}/", headers={"accept-language": language})
    assert answer.status_code == 200, answer.content
    return dict(answer.json())


def label_of(described: dict[str, Any], name: str) -> str:
    (field,) = [each for each in described["fields"] if each["name"] == name]
    return str(field["label"])


def words(office: Office) -> dict[str, Any]:
    return {each["name"]: each for each in office.get(PATH)["words"]}


def test_each_word_stands_beside_the_platforms_own(office: Office) -> None:
    assert office.get(PATH)["version"] == 0
    told = words(office)
    assert told["city"] == {"name": "city", "usual": {"fr": "ville", "ar": "المدينة", "en": "city"}, "own": {}}
    assert told[":many"]["usual"]["en"] == "customers"
    assert not {"id", "version", "created_at"} & told.keys()
    assert CUSTOMER in [each["resource"] for each in office.get("vocabulary/")["results"]]


def test_a_word_is_said_in_its_language_and_the_platforms_in_the_others(office: Office, alpha: Company) -> None:
    saved = office.send("patch", PATH, words=PATIENT, version=0)
    assert (saved["version"], saved["label"]) == (1, "patients")
    french, english = described(alpha), described(alpha, "en")
    assert (french["label"], french["label_plural"], label_of(french, "city")) == ("patient", "patients", "commune")
    assert (english["label"], english["label_plural"], label_of(english, "city")) == ("customer", "customers", "city")
    assert described(alpha, "ar")["label"] == "مريض"
    with tenant_context(alpha.tenant):
        (entry,) = Entry.objects.filter(action="rename")
    assert entry.data["after"] == PATIENT


def test_another_company_hears_nothing_of_it(office: Office, alpha: Company, beta: Company) -> None:
    office.send("patch", PATH, words=PATIENT, version=0)
    assert described(alpha)["label"] == "patient"
    assert described(beta)["label"] == "client"


def test_an_empty_word_is_the_platforms_own_again(office: Office, alpha: Company) -> None:
    office.send("patch", PATH, words=PATIENT, version=0)
    office.send("patch", PATH, words={"city": {"fr": "  "}, ":one": {"fr": ""}}, version=1)
    assert words(office)["city"]["own"] == {}
    assert words(office)[":one"]["own"] == {"ar": "مريض"}
    assert described(alpha)["label"] == "client"
    assert described(alpha)["label_plural"] == "patients"


def test_what_nobody_could_rename_is_refused_and_nothing_is_said(office: Office) -> None:
    for wrong in ({"town": {"fr": "x"}}, {"id": {"fr": "x"}}, {"city": {"de": "Stadt"}}):
        assert office.refused("patch", PATH, words={**PATIENT, **wrong}, version=0) == (400, "mot_inconnu")
    assert office.refused("patch", PATH, words={"city": {"fr": "x" * 61}}, version=0) == (400, "donnees_invalides")
    assert office.refused("get", "vocabulary/business.parties.nobody/") == NOWHERE
    assert (office.get(PATH)["version"], words(office)["city"]["own"]) == (0, {})


def test_nobody_overwrites_the_words_of_a_colleague(office: Office) -> None:
    office.send("patch", PATH, words={"city": {"fr": "commune"}}, version=0)
    assert office.refused("patch", PATH, words={"city": {"fr": "bourg"}}, version=0) == (409, "version_perimee")
    assert words(office)["city"]["own"] == {"fr": "commune"}


def test_whoever_may_only_look_renames_nothing(alpha: Company) -> None:
    reader = clerk(alpha, Right("company.vocabulary", ("view",)))
    assert reader.refused("patch", PATH, words=PATIENT, version=0) == DENIED
    assert (reader.get(PATH)["version"], words(reader)["city"]["own"]) == (0, {})


def test_whoever_has_no_such_right_is_told_nothing(alpha: Company) -> None:
    nobody = clerk(alpha)
    for path in (PATH, "vocabulary/"):
        assert nobody.refused("get", path) == DENIED


def test_a_word_does_not_tell_that_a_hidden_field_is_there(office: Office, alpha: Company) -> None:
    office.send("patch", PATH, words=PATIENT, version=0)
    seller = clerk(alpha, Right(CUSTOMER, ("view",), sees=("-city",)))
    seller.root = "/api/v1/"
    told = seller.get(f"metadata/{CUSTOMER}/")
    assert "city" not in [each["name"] for each in told["fields"]]
    assert "commune" not in str(told)


def test_files_go_out_with_the_new_word_and_come_in_with_either(office: Office, alpha: Company) -> None:
    office.send("patch", PATH, words={"city": {"fr": "commune"}, "company": {"fr": "Ville"}}, version=0)
    client = alpha.sign_in()
    sent = client.get("/api/v1/business/parties/customer/export/?format=csv&fields=city,company")
    assert b"".join(sent).decode("utf-8-sig").splitlines()[0].split(";")[1:] == ["Ville", "commune"]
    with tenant_context(alpha.tenant):
        columns = columns_of(resource_named(CUSTOMER), ("city", "company"))
        assert named(columns, "Commune", "Entreprise") == ["city", "company"]
        assert named(columns, "city", "ville") == ["city", "company"]


def named(columns: list[Column], *headers: str) -> list[str]:
    places, ignored = recognise(columns, headers, {})
    assert ignored == []
    return [places[at].name for at in sorted(places)]


def test_the_document_of_the_api_stays_as_programs_know_it(office: Office, alpha: Company) -> None:
    before = alpha.sign_in().get("/api/v1/openapi.json").json()
    office.send("patch", PATH, words=PATIENT, version=0)
    assert alpha.sign_in().get("/api/v1/openapi.json").json() == before
