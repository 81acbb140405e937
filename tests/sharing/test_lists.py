"""The records of a saved view, as they are when the link is read and as the view was when it was made."""

from __future__ import annotations

from typing import Any

import pytest

from api.tests.conftest import Company
from core.kernel.rights import Right
from core.printing import listing
from tests.company.conftest import Office, clerk

from .conftest import CUSTOMER, NOWHERE, PRINTS, SHARES, Stranger, grant, new_customer, stored

VIEWS = "/api/v1/views/"
TERMS: dict[str, Any] = {"name": "Clients de Fès", "days": 7, "fields": ["last_name", "first_name"]}


@pytest.fixture
def town(alpha: Company) -> list[str]:
    """Two customers of Fès and one of Rabat."""
    people = (("Alami", "Fès"), ("Bennis", "Rabat"), ("Chraibi", "Fès"))
    return [new_customer(alpha, last_name=name, city=city, first_name="") for name, city in people]


def kept(sharer: Office, **said: Any) -> Any:
    views = Office(sharer.client, VIEWS)
    asked = {"filter": {"city": "Fès"}, "sort": "-last_name"}
    return views.send("post", status=201, resource=CUSTOMER, name="Fès", **{**asked, **said})


def followed(sharer: Office, house: Company, view: Any, **terms: Any) -> Stranger:
    made = sharer.send("post", status=201, view=view["id"], **{**TERMS, **terms})
    assert (made["of_list"], made["resource_label"]) == (True, "clients")
    return Stranger(house, made["address"])


def rows(stranger: Stranger) -> list[list[str]]:
    [table] = stranger.reads()["tables"]
    return list(table["rows"])


def test_a_list_shows_what_the_view_keeps_in_the_columns_that_were_given(
    alpha: Company, sharer: Office, town: list[str]
) -> None:
    stranger = followed(sharer, alpha, kept(sharer))
    page = stranger.reads()

    assert (page["title"], page["sections"]) == ("Clients", [])
    assert [each["label"] for each in page["tables"][0]["columns"]] == ["Nom", "Prénom"]
    assert rows(stranger) == [["Chraibi", ""], ["Alami", ""]]
    new_customer(alpha, last_name="Doukkali", first_name="", city="Fès")
    assert rows(stranger) == [["Doukkali", ""], ["Chraibi", ""], ["Alami", ""]]
    assert stranger.ask("sheet/").content[:5] == b"%PDF-"


def test_who_changes_the_view_afterwards_shows_no_more(alpha: Company, sharer: Office, town: list[str]) -> None:
    view = kept(sharer)
    stranger = followed(sharer, alpha, view)
    Office(sharer.client, VIEWS).send("patch", f"{view['id']}/", version=view["version"], filter={})
    assert rows(stranger) == [["Chraibi", ""], ["Alami", ""]]
    Office(sharer.client, VIEWS).send("delete", f"{view['id']}/", status=204)
    assert rows(stranger) == [["Chraibi", ""], ["Alami", ""]]


def test_a_search_is_a_part_of_the_question(alpha: Company, sharer: Office, town: list[str]) -> None:
    stranger = followed(sharer, alpha, kept(sharer, q="alami"))
    assert rows(stranger) == [["Alami", ""]]


def test_records_and_fields_that_its_maker_loses_are_not_in_it(alpha: Company, sharer: Office, town: list[str]) -> None:
    stranger = followed(sharer, alpha, kept(sharer))
    grant(alpha, SHARES, Right(CUSTOMER, ("view", "print"), rule='last_name != "Alami"'))
    assert rows(stranger) == [["Chraibi", ""]]
    grant(alpha, SHARES, Right(CUSTOMER, ("view", "print"), sees=("-city",)))
    assert stranger.refused() == NOWHERE
    grant(alpha, SHARES, Right(CUSTOMER, ("view", "print"), sees=("-first_name",)))
    assert stranger.refused() == NOWHERE
    assert [row["uses"] for row in stored(alpha)] == [1]


def test_a_list_that_nobody_would_read_is_not_shown(
    alpha: Company, sharer: Office, town: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stranger = followed(sharer, alpha, kept(sharer))
    monkeypatch.setattr(listing, "MOST", 1)
    assert stranger.refused() == (422, "impression_trop_longue")
    assert [row["uses"] for row in stored(alpha)] == [0]


def test_a_view_of_which_one_does_not_see_the_whole_is_not_shared(alpha: Company, sharer: Office) -> None:
    owner = Office(alpha.sign_in(), VIEWS)
    view = owner.send("post", status=201, resource=CUSTOMER, name="Fès", scope="shared", filter={"city": "Fès"})
    own = owner.send("post", status=201, resource=CUSTOMER, name="À moi")
    grant(alpha, SHARES, Right(CUSTOMER, ("view", "print"), sees=("-city",)))
    assert sharer.refused("post", view=view["id"], **TERMS) == (409, "vue_incomplete")
    assert sharer.refused("post", view=own["id"], **TERMS) == NOWHERE
    grant(alpha, SHARES, PRINTS)
    assert sharer.refused("post", view=view["id"], **{**TERMS, "fields": ["phones"]}) == (400, "aucun_champ_partage")
    assert stored(alpha) == []


def test_links_of_lists_are_found_at_the_list(alpha: Company, sharer: Office, town: list[str]) -> None:
    followed(sharer, alpha, kept(sharer))
    at_list, at_record = sharer.get(resource=CUSTOMER), sharer.get(resource=CUSTOMER, record=town[0])
    assert ([each["name"] for each in at_list["results"]], at_record["results"]) == (["Clients de Fès"], [])
    assert "phones" not in {each["name"] for each in at_list["offered"]}
    assert "phones" in {each["name"] for each in at_record["offered"]}
    reader = Office(clerk(alpha).client, sharer.root)
    grant(alpha, PRINTS)
    assert (reader.get(resource=CUSTOMER)["may_share"], reader.get(resource=CUSTOMER)["offered"]) == (False, [])
