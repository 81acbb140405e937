"""A postal address: of the places where goods are, at every exit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import translation

from business.stock.models import Location
from business.stock.resources import LocationResource
from core.history.models import Entry
from core.kernel.addresses import country_called, lines_of
from core.printing.listing import list_on_paper
from core.records.description import describe
from core.testing.caller import Caller
from core.testing.made import OWNER
from core.testing.policy import Grant, Table, decided_by

LOCATIONS = LocationResource.path()
FES = {"street": "12, rue des Tanneurs", "postcode": "30000", "city": "Fès", "country": "MA"}
LYON = {"street": "4 rue Mercière", "complement": "Bâtiment B", "postcode": "69002", "city": "Lyon", "country": "FR"}


@pytest.fixture(autouse=True)
def governed(tenant: object) -> Iterator[None]:
    with decided_by(Table(owner=Grant(frozenset(LocationResource.verbs())))):
        yield


@pytest.fixture
def owner() -> Caller:
    return Caller(OWNER)


def made(owner: Caller, code: str, address: Any) -> dict[str, Any]:
    answer = owner.post(LOCATIONS, {"code": code, "name": code, "kind": "internal", "address": address})
    assert answer.status == 201, answer.body
    return dict(answer.body)


def found(owner: Caller, **asked: str) -> str:
    return "".join(each["code"] for each in owner.get(LOCATIONS, **asked).body["results"])


@pytest.mark.parametrize(
    ("address", "language", "lines"),
    [
        (FES, "fr", ["12, rue des Tanneurs", "30000 Fès", "Maroc"]),
        (FES, "ar", ["12, rue des Tanneurs", "30000 Fès", "المغرب"]),
        (LYON, "fr", ["Bâtiment B", "4 rue Mercière", "69002 Lyon", "France"]),
        ({**LYON, "country": "BE"}, "fr", ["4 rue Mercière", "Bâtiment B", "69002 Lyon", "Belgique"]),
        ({"city": "Fès"}, "fr", ["Fès"]),
    ],
)
def test_each_country_writes_it_in_its_own_order(address: dict[str, str], language: str, lines: list[str]) -> None:
    with translation.override(language):
        assert lines_of(address) == lines


def test_a_country_is_called_by_its_code_or_its_name_in_any_language() -> None:
    assert {country_called(text) for text in ("MA", "ma", " Maroc ", "morocco", "المغرب")} == {"MA"}
    with pytest.raises(KeyError):
        country_called("Atlantide")


def test_what_is_empty_is_not_kept(owner: Caller) -> None:
    sent = {**FES, "street": "  12, rue\ndes Tanneurs ", "complement": "", "region": None, "country": "Maroc"}
    assert made(owner, "A", sent)["address"] == FES
    assert made(owner, "B", {"street": " ", "city": ""})["address"] is None
    assert made(owner, "C", None)["address"] is None


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ("12, rue des Tanneurs", "Les parties d'une adresse sont attendues, chacune un texte."),
        ({"street": 12}, "Les parties d'une adresse sont attendues, chacune un texte."),
        ({"rue": "12"}, "Ce champ n'existe pas."),
        ({"street": "x" * 201}, "Une partie d'adresse a deux cents caractères au plus."),
        ({"country": "Atlantide"}, "Ce pays n'existe pas."),
    ],
)
def test_what_is_no_address_is_refused(owner: Caller, sent: Any, message: str) -> None:
    record = made(owner, "A", FES)
    answer = owner.patch(f"{LOCATIONS}{record['id']}/", {"version": 1, "address": sent})
    assert (answer.refusal, answer.body["champs"]) == ((400, "donnees_invalides"), {"address": [message]})
    assert owner.get(f"{LOCATIONS}{record['id']}/").body == record


def test_it_is_found_by_its_street_and_its_town(owner: Caller) -> None:
    made(owner, "A", FES)
    made(owner, "B", LYON)
    made(owner, "C", None)
    for text, letters in {"tanneurs": "A", "fes": "A", "merciere lyon": "B", "69002": "B", "maroc": ""}.items():
        assert (text, found(owner, q=text)) == (text, letters)
        if " " not in text:
            assert (text, found(owner, address__contains=text)) == (text, letters)
    assert found(owner, address__isnull="true") == "C"
    assert owner.get(LOCATIONS, sort="address").refusal == (400, "champ_inconnu")


def test_history_says_it_in_a_line_and_takes_it_back(owner: Caller) -> None:
    record = made(owner, "A", FES)
    one = f"{LOCATIONS}{record['id']}/"
    assert owner.patch(one, {"version": 1, "address": {**FES, "city": "Meknès"}}).status == 200
    told = owner.get(f"{one}history/").body["results"][0]
    assert told["words"].partition(" : ")[2] == (
        "adresse : 12, rue des Tanneurs, 30000 Fès, Maroc → 12, rue des Tanneurs, 30000 Meknès, Maroc"
    )
    undone = owner.post(f"{one}history/{Entry.objects.get(action='update').pk}/undo/", {"version": 2})
    assert undone.body["address"] == FES


def brought(owner: Caller, sheet: str) -> dict[str, Any]:
    sent = owner.send(f"{LOCATIONS}import/", "lieux.csv", sheet.encode())
    assert sent.status == 201, sent.body
    done: dict[str, Any] = owner.post(f"{LOCATIONS}import/{sent.body['id']}/run/", {"mode": "valid"}).body
    return done


def test_files_have_a_column_for_each_part(owner: Caller) -> None:
    made(owner, "A", FES)
    done = brought(
        owner,
        "code;nom;nature;adresse (ville);adresse (pays)\n"
        "A;A;internal;Meknès;Maroc\nB;B;internal;Lyon;fr\nC;C;internal;;\nD;D;internal;;Atlantide\n",
    )
    assert [done[name] for name in ("created", "changed", "refused")] == [2, 1, 1]
    assert [(each["line"], each["column"], each["code"]) for each in done["faults"]] == [
        (5, "address", "choix_inconnu")
    ]
    assert dict(Location.objects.values_list("code", "address")) == {
        "A": {**FES, "city": "Meknès"},
        "B": {"city": "Lyon", "country": "FR"},
        "C": None,
    }
    went = owner.get(f"{LOCATIONS}export/", format="csv", fields="code,address", sort="code").content
    assert [line.partition(";")[2] for line in went.decode("utf-8-sig").splitlines()[:2]] == [
        "code;adresse (rue et numéro);adresse (complément);adresse (code postal);adresse (ville);adresse (région);"
        "adresse (pays)",
        "A;12, rue des Tanneurs;;30000;Meknès;;MA",
    ]
    assert brought(owner, went.decode("utf-8-sig"))["unchanged"] == 3
    emptied = brought(owner, "code;address.city;address.postcode\nB;;\nA;;10000\n")
    assert (emptied["changed"], emptied["faults"]) == (2, [])
    assert dict(Location.objects.values_list("code", "address"))["B"] == {"country": "FR"}


def test_paper_has_it_whole(owner: Caller) -> None:
    made(owner, "A", LYON)
    paper = list_on_paper(LocationResource, actor=OWNER, parameters={"fields": "code,address"})
    assert [column["label"] for column in paper["columns"]] == ["Code", "Adresse"]
    lines = ["Bâtiment B", "4 rue Mercière", "69002 Lyon", "France"]
    assert paper["rows"][0][1] == "\n".join(f"\u2068{line}\u2069" for line in lines)
    assert owner.get(f"{LOCATIONS}print/").content[:5] == b"%PDF-"


def test_a_screen_is_told_the_parts_and_their_order() -> None:
    told = next(field for field in describe(LocationResource, OWNER)["fields"] if field["name"] == "address")
    assert [(part["value"], part["label"]) for part in told["parts"]][:2] == [
        ("street", "rue et numéro"),
        ("complement", "complément"),
    ]
    assert told["layouts"]["FR"] == (("complement",), ("street",), ("postcode", "city"))
    assert {"MA", "FR", "DZ"} <= set(told["countries"])
    assert {"EU", "ZZ", "001"}.isdisjoint(told["countries"])
