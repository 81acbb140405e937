"""One field of everything that is ticked: whose it is not, who may not, and who was faster."""

from __future__ import annotations

from typing import Any

import pytest

from api.tests.conftest import Company, refusal
from core.kernel.rights import Right
from tests.company.conftest import clerk

from .giving import CHANGE, CUSTOMERS, Giver, cities, founded, stored

CUSTOMER = "business.parties.customer"
WORKS = ("view", "update")


def giver(house: Company, *rights: Right) -> Giver:
    """A colleague with these rights; the administrator, where none are said."""
    return Giver(clerk(house, *rights).client if rights else house.sign_in())


@pytest.mark.parametrize("rights", [(), (Right(CUSTOMER, WORKS),)], ids=["administrator", "colleague"])
def test_what_is_another_company_s_does_not_exist(alpha: Company, beta: Company, rights: Any) -> None:
    [own], theirs = founded(alpha, "Fès"), founded(beta, "Oujda", "Oujda")
    person, before = giver(alpha, *rights), stored(beta)
    assert person.versions([own, *theirs]) == {own: 1}

    fared = person.give({own: 1, **dict.fromkeys(theirs, 1)}, city="Rabat")

    assert fared == {own: "done", **dict.fromkeys(theirs, "introuvable")}
    assert (cities(alpha), stored(beta)) == ([("Rabat", 2)], before)


def test_all_or_none_of_them_is_none_where_one_is_another_company_s(alpha: Company, beta: Company) -> None:
    own, theirs = founded(alpha, "Fès", "Fès"), founded(beta, "Oujda")
    person, before = giver(alpha), (stored(alpha), stored(beta))
    [turn] = person.turns(dict.fromkeys([*own, *theirs], 1), mode="all", city="Rabat")

    answer = person.send(turn)

    assert refusal(answer) == (409, "modifications_refusees")
    assert answer.json()["champs"] == {theirs[0]: ["Introuvable."]}
    assert (stored(alpha), stored(beta)) == before


@pytest.mark.parametrize(
    "limit",
    [{"sets": ("-city",)}, {"sets": ("notes",)}, {"sees": ("-city",), "sets": ("-city",)}],
    ids=["not that one", "only another", "not even to see"],
)
def test_a_field_that_the_role_may_not_set_stays_as_it_is_in_all_of_them(alpha: Company, limit: Any) -> None:
    ids = founded(alpha, "Fès", "Rabat")
    person = giver(alpha, Right(CUSTOMER, WORKS, **limit))
    described = person.client.get(f"/api/v1/metadata/{CUSTOMER}/").json()
    assert [each["may_update"] for each in described["fields"] if each["name"] == "city"] in ([False], [])
    versions, before = person.versions(ids, "notes"), stored(alpha)

    [turn] = person.turns(versions, city="Agadir")
    results = person.send(turn).json()["results"]

    assert [each["error"]["champs"] for each in results] == [{"city": ["Ce champ n'existe pas."]}] * 2
    assert stored(alpha) == before


def test_who_changes_no_such_records_is_refused_as_a_whole(alpha: Company) -> None:
    ids = founded(alpha, "Fès")
    person, before = giver(alpha, Right(CUSTOMER, ("view", "create", "delete"))), stored(alpha)
    [turn] = person.turns(person.versions(ids), city="Agadir")
    assert refusal(person.send(turn)) == (403, "acces_refuse")
    assert stored(alpha) == before


def test_records_that_a_rule_hides_are_not_there_and_those_that_it_keeps_are_not_changed(alpha: Company) -> None:
    seen = Right(CUSTOMER, ("view",), 'city != "Oujda"')
    changed = Right(CUSTOMER, ("update",), 'city == "Fès" or city == "Rabat"')
    mine, kept, hidden = ids = founded(alpha, "Fès", "Agadir", "Oujda")
    person = giver(alpha, seen, changed)
    assert set(person.versions(ids)) == {mine, kept}

    fared = person.give(dict.fromkeys(ids, 1), city="Rabat")

    assert fared == {mine: "done", kept: "acces_refuse", hidden: "introuvable"}
    assert cities(alpha) == [("Rabat", 2), ("Agadir", 1), ("Oujda", 1)]


def test_nobody_gives_a_value_that_takes_records_out_of_their_own_sight(alpha: Company) -> None:
    ids = founded(alpha, "Fès", "Fès")
    person, before = giver(alpha, Right(CUSTOMER, WORKS, 'city == "Fès"')), stored(alpha)
    assert person.give(person.versions(ids), city="Oujda") == dict.fromkeys(ids, "acces_refuse")
    assert stored(alpha) == before


def test_who_was_faster_is_not_overwritten(alpha: Company) -> None:
    ids = founded(alpha, "Fès", "Fès", "Fès")
    person, colleague = giver(alpha), Giver(alpha.sign_in())
    versions = person.versions(ids)
    colleague.give({ids[1]: 1}, notes="appeler avant midi")

    fared = person.give(versions, city="Rabat")

    assert fared == {ids[0]: "done", ids[1]: "version_perimee", ids[2]: "done"}
    assert cities(alpha) == [("Rabat", 2), ("Fès", 2), ("Rabat", 2)]
    # Read anew, what was left goes on.
    assert person.give(person.versions([ids[1]]), city="Rabat") == {ids[1]: "done"}
    told = person.client.get(f"{CUSTOMERS}{ids[1]}/").json()
    assert (told["city"], told["notes"], told["version"]) == ("Rabat", "appeler avant midi", 3)


def test_without_the_version_that_was_read_nothing_is_given(alpha: Company) -> None:
    [pk] = founded(alpha, "Fès")
    person, before = giver(alpha), stored(alpha)
    sent = {"records": [{"id": pk, "values": {"city": "Rabat"}}], "mode": "valid"}
    answer = person.client.post(CHANGE, sent, content_type="application/json")
    assert [each["error"]["code"] for each in answer.json()["results"]] == ["version_manquante"]
    assert stored(alpha) == before
