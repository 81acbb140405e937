"""Added fields on their way in and out: forms, history, undo, the bin, the API's document."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from api.tests.conftest import Company
from business.parties.models import Customer
from core.configuration.custom.services import change_field, set_custom
from core.configuration.models import CustomValue
from core.configuration.tasks import forget_values_of_gone_records
from core.kernel.actors import SYSTEM
from core.tenancy.context import tenant_context

from .conftest import CUSTOMERS, KEY, SIZES, Desk, brought, clerk, define, exported, kept


def test_a_form_and_a_list_show_them_in_the_readers_language(alpha: Company, desk: Desk) -> None:
    define(
        alpha, "size", "choice", labels={"fr": "Taille", "en": "Size"}, options=SIZES, is_filterable=True, position=2
    )
    define(alpha, "points", "integer", labels={"fr": "Points"}, required=True, is_listed=True, position=1)
    described = desk.described()
    fields = {field["name"]: field for field in described["fields"]}

    assert fields["c_size"] == {
        "name": "c_size",
        "label": "Taille",
        "kind": "choice",
        "required": False,
        "read_only": False,
        "added": True,
        "comparisons": ["exact", "in", "isnull"],
        "choices": [{"value": code, "label": code.upper()} for code in ("s", "m", "l")],
        "help": "",
        "may_create": True,
        "may_update": True,
    }
    assert (fields["c_points"]["required"], fields["c_points"]["maximum"]) == (True, 2**53 - 1)
    assert described["form"][-1] == {"label": "Champs ajoutés", "names": ["c_points", "c_size"]}
    assert (described["views"][0]["columns"][-1], described["filters"][-1]) == ("c_points", "c_size")


def test_a_field_stands_in_the_form_where_the_company_wants_it(alpha: Company, desk: Desk) -> None:
    before = desk.described()["form"]
    define(alpha, "sky", "text", labels={"fr": "Ciel"}, after="first_name", position=2)
    define(alpha, "ink", "text", labels={"fr": "Encre"}, after="first_name", position=1)
    define(alpha, "sea", "text", labels={"fr": "Mer"})
    after = desk.described()["form"]

    names = before[0]["names"]
    here = names.index("first_name") + 1
    assert after[0]["names"] == [*names[:here], "c_ink", "c_sky", *names[here:]]
    assert after[1:] == [*before[1:], {"label": "Champs ajoutés", "names": ["c_sea"]}]


def test_what_is_wrong_stands_beside_its_field_and_nothing_remains(alpha: Company, desk: Desk) -> None:
    define(alpha, "points", "integer", options={"minimum": 1}, required=True)
    define(alpha, "size", "choice", options=SIZES)
    define(alpha, "sponsor", "relation", options={"resource": KEY})
    stranger = "01a21f6e-0000-7000-8000-000000000000"

    answer = desk.post(first_name="A", email="no", c_points=0, c_size="xl", c_sponsor=stranger, c_other=1)
    assert answer.status_code == 400
    assert answer.json()["champs"].keys() == {"c_other"}
    answer = desk.post(first_name="A", email="no", c_points=0, c_size="xl", c_sponsor=stranger)
    assert (answer.json()["code"], answer.json()["champs"].keys()) == (
        "donnees_invalides",
        {"email", "c_points", "c_size", "c_sponsor"},
    )
    assert desk.post(first_name="A").json()["champs"].keys() == {"c_points"}
    assert desk.names() == []


def test_defaults_and_empty_values(alpha: Company, desk: Desk) -> None:
    define(alpha, "size", "choice", options=SIZES, default="m")
    define(alpha, "note", "text")
    define(alpha, "points", "integer", required=True, default=3)
    record = desk.made(first_name="A", c_note="")
    assert kept(alpha, record["id"]) == {"c_size": "m", "c_points": 3}
    assert kept(alpha, desk.made(first_name="B", c_size=None)["id"]) == {"c_points": 3}
    assert desk.patch(record, c_points=None).json()["champs"].keys() == {"c_points"}
    changed = desk.patch(record, c_size="", c_note="x").json()
    assert (changed["c_size"], changed["c_note"], changed["version"]) == (None, "x", 2)
    assert desk.patch(changed, c_note="x").json()["version"] == 2


def test_history_tells_them_in_words_and_undo_gives_them_back(alpha: Company, desk: Desk) -> None:
    define(alpha, "size", "multiple_choice", labels={"fr": "Taille"}, options=SIZES, is_filterable=True)
    define(alpha, "gift", "boolean", labels={"fr": "Cadeau"})
    record = desk.made(first_name="A", c_size=["s"])
    changed = desk.patch(record, c_size=["s", "l"], c_gift=True, city="Fès").json()

    history = desk.client.get(f"{CUSTOMERS}{record['id']}/history/", headers={"accept-language": "fr"}).json()
    last = history["results"][0]
    assert last["words"] == "a changé : ville : — → Fès ; Cadeau : — → oui ; Taille : S → S, L"
    assert [(each["field"], each["old"], each["new"]) for each in last["changes"]][1:] == [
        ("c_gift", None, True),
        ("c_size", [{"value": "s", "label": "S"}], [{"value": "s", "label": "S"}, {"value": "l", "label": "L"}]),
    ]
    undo = f"{CUSTOMERS}{record['id']}/history/{last['id']}/undo/"
    body = {"version": changed["version"], "only": ["c_size", "c_gift"]}
    answer = desk.client.post(undo, body, content_type="application/json")
    assert answer.status_code == 200, answer.content
    assert kept(alpha, record["id"]) == {"c_size": ["s"]}
    assert (desk.names(c_size="s"), desk.names(c_size="l"), answer.json()["city"]) == (["A"], [], "Fès")


def test_they_come_back_from_the_bin_and_are_found_again(alpha: Company, desk: Desk) -> None:
    field = define(alpha, "size", "choice", options=SIZES)
    record = desk.made(first_name="A", c_size="m")
    assert desk.client.delete(f"{CUSTOMERS}{record['id']}/?version=1").status_code == 204
    with tenant_context(alpha.tenant):
        change_field(field, actor=SYSTEM, is_filterable=True)
        assert CustomValue.objects.count() == 0
    assert desk.client.post(f"{CUSTOMERS}deleted/{record['id']}/restore/").json()["c_size"] == "m"
    assert desk.names(c_size="m") == ["A"]


def test_nothing_of_them_stays_searchable_when_a_record_is_deleted(alpha: Company, desk: Desk) -> None:
    """Not even in the bin, which knows how to bring it back."""
    define(alpha, "cin", "text", is_filterable=True)
    stays, goes = desk.made(first_name="A", c_cin="AB 11"), desk.made(first_name="B", c_cin="CD 22")
    assert desk.client.delete(f"{CUSTOMERS}{goes['id']}/?version=1").status_code == 204
    with tenant_context(alpha.tenant):
        assert list(CustomValue.objects.values_list("record", "text")) == [(UUID(stays["id"]), "ab 11")]

    desk.client.post(f"{CUSTOMERS}deleted/{goes['id']}/restore/")
    assert desk.names(c_cin="CD 22") == ["B"]


def test_what_was_deleted_past_the_services_is_forgotten_in_every_company(
    alpha: Company, beta: Company, desk: Desk
) -> None:
    for company in (alpha, beta):
        define(company, "cin", "text", is_filterable=True)
        with tenant_context(company.tenant):
            for name in ("A", "B"):
                set_custom(Customer.objects.create(first_name=name), {"c_cin": name}, actor=SYSTEM)
            Customer.objects.filter(first_name="B").delete()

    assert (forget_values_of_gone_records(), forget_values_of_gone_records()) == (2, 0)

    for company in (alpha, beta):
        with tenant_context(company.tenant):
            assert list(CustomValue.objects.values_list("text", flat=True)) == ["a"]


def test_attack_38_the_document_has_the_fields_of_ones_own_company(
    alpha: Company, company: Callable[..., Company], desk: Desk
) -> None:
    other = company()
    define(alpha, "size", "choice", labels={"fr": "Taille"}, options=SIZES, is_filterable=True)
    define(other, "secret", "integer", is_filterable=True)
    mine, theirs = desk.document(), Desk(other.sign_in()).document()
    schema = mine["components"]["schemas"][KEY]["properties"]

    assert schema["c_size"] == {"anyOf": [{"title": "Taille", "enum": ["s", "m", "l"]}, {"type": "null"}]}
    path = "/business/parties/customer/"
    body = mine["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"]["properties"]
    assert body["c_size"] == {"anyOf": [{"enum": ["s", "m", "l"]}, {"type": "null"}]}
    assert {"c_size", "c_size__in"} <= {each["name"] for each in mine["paths"][path]["get"]["parameters"]}
    assert ("c_secret" in str(mine), "c_size" in str(theirs), "c_secret" in str(theirs)) == (False, False, True)
    for asked in ({"c_secret": "1"}, {"sort": "c_secret"}, {"fields": "c_secret"}):
        assert desk.refused(**asked) == (400, "champ_inconnu")
    assert desk.post(first_name="A", c_secret=1).json()["champs"].keys() == {"c_secret"}


def test_a_field_that_a_role_does_not_see_is_nowhere(house: Company) -> None:
    define(house, "salary", "integer", is_filterable=True, is_listed=True)
    define(house, "size", "choice", options=SIZES, is_filterable=True)
    with tenant_context(house.tenant):
        record = Customer.objects.create(first_name="A", custom={"c_salary": 9, "c_size": "m"})
    desk = clerk(house, "view", "export", sees=("-c_salary",))

    assert "c_salary" not in str(desk.described())
    assert "c_salary" not in str(desk.document())
    assert "c_salary" not in desk.get()["results"][0]
    assert desk.get(f"{record.pk}/")["c_size"] == "m"
    for asked in ({"c_salary": "9"}, {"c_salary__gte": "1"}, {"sort": "c_salary"}, {"fields": "c_salary"}):
        assert desk.refused(**asked) == (400, "champ_inconnu"), asked
    assert "c_salary" not in exported(desk)[0]
    with tenant_context(house.tenant):
        set_custom(record, {"c_salary": 10}, actor=SYSTEM)
    assert desk.get(f"{record.pk}/history/")["results"] == []


def test_what_a_role_may_not_set_has_its_default_and_is_refused_like_an_unknown_one(house: Company) -> None:
    define(house, "salary", "integer", required=True, default=7)
    define(house, "grade", "integer", required=True)
    define(house, "size", "choice", options=SIZES)
    desk = clerk(house, "view", "create", "update", "import", sets=("-c_salary", "-c_grade"))

    refused = desk.post(first_name="A", c_salary=1)
    assert (refused.status_code, refused.json()["champs"].keys()) == (400, {"c_salary"})
    record = desk.made(first_name="A", c_size="s")
    assert kept(house, record["id"]) == {"c_salary": 7, "c_size": "s"}
    assert desk.patch(record, c_salary=1).json()["champs"].keys() == {"c_salary"}
    run = brought(desk, f"id;c_salary;c_size\n{record['id']};1;m\n")
    assert (run["ignored"], kept(house, record["id"])) == (["c_salary"], {"c_salary": 7, "c_size": "m"})
