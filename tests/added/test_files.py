"""Added fields in files that come and go, and in what an import leaves behind."""

from __future__ import annotations

from uuid import UUID

from api.tests.conftest import Company
from core.configuration.models import CustomValue
from core.tenancy.context import tenant_context

from .conftest import CUSTOMERS, KEY, SIZES, Desk, brought, define, exported, kept


def test_files_bring_them_in_and_take_them_out(alpha: Company, desk: Desk) -> None:
    define(alpha, "size", "multiple_choice", labels={"fr": "Tailles"}, options=SIZES, is_filterable=True)
    define(alpha, "points", "decimal", labels={"fr": "Points fidélité"}, options={"minimum": "0"})
    define(alpha, "since", "date", labels={"fr": "Depuis"}, required=True)
    define(alpha, "sponsor", "relation", labels={"fr": "Parrain"}, options={"resource": KEY})
    sponsor = desk.made(first_name="Rajae", last_name="Amrani", c_since="2026-01-01")

    run = brought(
        desk,
        "Prénom;Tailles;Points fidélité;Depuis;Parrain\nAli;L, s;12,5;06/03/2026;Rajae Amrani\nOmar;xl;-1;;Personne\n",
    )
    assert (run["created"], run["refused"]) == (1, 1)
    assert sorted((fault["column"], fault["code"]) for fault in run["faults"]) == [
        ("c_points", "valeur_invalide"),
        ("c_since", "obligatoire"),
        ("c_size", "choix_inconnu"),
        ("c_sponsor", "reference_introuvable"),
    ]
    [ali] = desk.get(first_name="Ali")["results"]
    assert kept(alpha, ali["id"]) == {
        "c_size": ["s", "l"],
        "c_points": "12.5",
        "c_since": "2026-03-06",
        "c_sponsor": sponsor["id"],
    }
    assert desk.names(c_size="l") == ["Ali"]
    [row] = exported(desk, first_name="Ali", fields="c_size,c_points,c_since,c_sponsor")
    assert {name: row[name] for name in list(row)[1:]} == {
        "Points fidélité": "12,5",
        "Depuis": "06/03/2026",
        "Tailles": "S, L",
        "Parrain": "Rajae Amrani",
        "Parrain (identifiant)": sponsor["id"],
    }


def test_a_file_that_comes_back_changes_only_what_differs_and_is_taken_back(alpha: Company, desk: Desk) -> None:
    define(alpha, "size", "choice", labels={"fr": "Taille"}, options=SIZES, is_filterable=True)
    define(alpha, "points", "decimal", labels={"fr": "Points"})
    same, other = (desk.made(first_name=name, c_size="s", c_points="1.50") for name in ("A", "B"))
    rows = f"id;Taille;Points\n{same['id']};S;1,50\n{other['id']};M;\n"

    run = brought(desk, rows)
    assert (run["changed"], run["unchanged"], kept(alpha, other["id"])) == (1, 1, {"c_size": "m"})
    [entry] = [each for each in desk.get(f"{other['id']}/history/")["results"] if each["action"] == "update"]
    assert {each["field"] for each in entry["changes"]} == {"c_size", "c_points"}
    assert (desk.names(c_size="m"), desk.names(c_size="s")) == (["B"], ["A"])

    answer = desk.client.post(f"{CUSTOMERS}import/{run['id']}/undo/")
    assert (answer.status_code, answer.json()["restored"]) == (200, 1)
    assert kept(alpha, other["id"]) == {"c_size": "s", "c_points": "1.50"}
    assert sorted(desk.names(c_size="s")) == ["A", "B"]


def test_nothing_of_them_stays_searchable_when_an_import_is_taken_back(alpha: Company, desk: Desk) -> None:
    define(alpha, "cin", "text", is_filterable=True)
    stays = desk.made(first_name="A", c_cin="AB 11")
    run = brought(desk, "first_name;c_cin\nB;CD 22\n")
    with tenant_context(alpha.tenant):
        assert CustomValue.objects.count() == 2
    assert desk.client.post(f"{CUSTOMERS}import/{run['id']}/undo/").json()["deleted"] == 1
    with tenant_context(alpha.tenant):
        assert list(CustomValue.objects.values_list("record", "text")) == [(UUID(stays["id"]), "ab 11")]


def test_an_import_is_undone_from_history_on_all_its_records(alpha: Company, desk: Desk) -> None:
    define(alpha, "size", "choice", options=SIZES, is_filterable=True)
    first, second = (desk.made(first_name=name, c_size="s") for name in ("A", "B"))
    brought(desk, f"id;c_size\n{first['id']};m\n{second['id']};\n")
    batch = desk.get(f"{first['id']}/history/")["results"][0]["batch"]

    answer = desk.client.post(f"{CUSTOMERS}history/{batch}/undo/", {}, content_type="application/json")
    assert answer.status_code == 200, answer.content
    assert [kept(alpha, record["id"]) for record in (first, second)] == [{"c_size": "s"}] * 2
    assert sorted(desk.names(c_size="s")) == ["A", "B"]
    assert desk.get(f"{second['id']}/history/")["results"][0]["action"] == "undo"
