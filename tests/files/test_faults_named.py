"""A fault names the column as the file does, and as screens do, in the language of whoever sent the file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from api.tests.conftest import Company
from business.stock.models import Location
from core.tenancy.context import tenant_context
from tests.company.conftest import Office

from .test_imports import PRODUCTS, VARIANTS, Desk, governed, make
from .test_long_imports import ROWS, shown, unsent, work

__all__ = ["governed", "unsent"]

LOCATIONS = "business/stock/location/"
#: A price that is none, below a heading of the company's own.
PRICED = "reference;name;P1;current_price\nA1;Sandale;x;1\n"
AS_PRICE = json.dumps({"P1": "list_price"})
PLACE = json.dumps({"Ville": "address.city", "Où": "address.country", "type": "kind"})
IN_WORDS = {
    "fr": ("P1 (prix catalogue)", "Un nombre est attendu."),
    "ar": ("P1 (سعر الكتالوج)", "يُنتظر عدد."),
    "en": ("P1 (list price)", "A number is expected."),
}


def speaking(desk: Desk, language: str) -> Desk:
    desk.client.defaults["HTTP_ACCEPT_LANGUAGE"] = language
    return desk


def named(run: dict[str, Any]) -> list[tuple[str, str]]:
    return [(fault["where"], fault["message"]) for fault in run["faults"]]


def refused_rows(desk: Desk, run: dict[str, Any]) -> list[str]:
    return b"".join(desk.ask(run, "refused/", method="get").streaming_content).decode("utf-8-sig").splitlines()


@pytest.mark.parametrize("language", IN_WORDS)
def test_the_column_is_named_on_screen_and_in_the_refused_rows(alpha: Company, language: str) -> None:
    desk = speaking(Desk(alpha), language)
    run = desk.checked(PRICED, mapping=AS_PRICE)
    where, message = IN_WORDS[language]

    assert run["faults"] == [
        {
            "line": 2,
            "column": "list_price",
            "where": where,
            "code": "nombre_invalide",
            "value": "x",
            "message": message,
        }
    ]
    assert refused_rows(desk, run)[1] == f"A1;Sandale;x;1;{where}: {message}"


@pytest.mark.parametrize("language", IN_WORDS)
def test_a_long_file_is_answered_in_the_language_of_who_sent_it(alpha: Company, language: str) -> None:
    desk = speaking(Desk(alpha), language)
    run = desk.checked(PRICED + "".join(f"B{n};Botte;1;1\n" for n in range(ROWS)), mapping=AS_PRICE)
    work(alpha, run)

    assert named(shown(desk, run)) == [IN_WORDS[language]]


@pytest.mark.parametrize("heading", ["Prix catalogue", "PRIX CATALOGUE", "prix  catalogue"])
def test_a_heading_that_is_the_label_is_not_said_twice(alpha: Company, heading: str) -> None:
    run = Desk(alpha).checked(f"reference;name;{heading};current_price\nA1;Sandale;x;1\n")
    assert [where for where, _ in named(run)] == [heading.strip()]


def test_what_the_file_has_no_column_for_is_named_as_on_screens(alpha: Company) -> None:
    run = Desk(alpha).checked("reference;list_price;current_price\nA1;1;1\n")
    assert [(fault["column"], fault["where"]) for fault in run["faults"]] == [("name", "nom")]


def test_of_the_columns_of_a_relation_the_one_that_was_read_is_named(alpha: Company) -> None:
    make(alpha, reference="A1", name="Sandale")
    run = Desk(alpha, VARIANTS).checked(
        "produit;produit (référence);option1\nSandale;A7;noir\nInconnue;;noir\n;;noir\nInconnue;A1;noir\n"
    )
    assert [(fault["line"], fault["where"]) for fault in run["faults"]] == [
        (2, "produit (référence)"),
        (3, "produit"),
        (4, "produit, produit (référence)"),
    ]


def test_of_an_address_the_part_at_fault_is_named(alpha: Company) -> None:
    with tenant_context(alpha.tenant):
        before = Location.objects.count()
    run = Desk(alpha, LOCATIONS).checked("code;nom;type;Ville;Où\nA;A;internal;Fès;Atlantide\n", mapping=PLACE)
    assert [(fault["column"], fault["where"]) for fault in run["faults"]] == [("address", "Où (adresse (pays))")]
    with tenant_context(alpha.tenant):
        assert Location.objects.count() == before


def test_the_company_s_own_word_is_the_one_that_is_said(alpha: Company) -> None:
    office = Office(alpha.sign_in())
    words = {"list_price": {"fr": "tarif"}}
    office.send("patch", "vocabulary/business.catalog.product/", words=words, version=0)

    assert named(Desk(alpha, PRODUCTS).checked(PRICED, mapping=AS_PRICE)) == [("P1 (tarif)", "Un nombre est attendu.")]


def test_a_row_that_is_wrong_as_a_whole_names_no_column(alpha: Company) -> None:
    run = Desk(alpha).checked("reference;name;list_price;current_price\nA1;Cher;-1;1\n")
    assert [(fault["column"], fault["where"], fault["code"]) for fault in run["faults"]] == [
        ("", "", "valeurs_incompatibles")
    ]
