"""Who may bring a file in, and what of it."""

from __future__ import annotations

from collections.abc import Callable

from api.tests.conftest import Company
from business.catalog.models import Product
from core.tenancy.context import tenant_context

from .test_imports import CUSTOMERS, TWO, Desk, counts, governed, make, products

__all__ = ["governed"]


def test_rights_on_fields_and_records_hold_on_each_row(company: Callable[..., Company]) -> None:
    here = company(role="CONFIRMATION")
    make(here, reference="A1", name="Hors de portée")
    make(here, reference="B1", name="Ancien")
    run = Desk(here).brought(
        "reference;name;list_price;current_price;cost_price\nA1;Volé;1;1;1\nA2;Neuf;1;1;1\nB1;Nouveau;10;10;9\nB2;Neuf;1;1;1\n",
        mode="valid",
    )
    assert run["ignored"] == ["cost_price"]
    assert counts(run) == ("done", 1, 1, 0, 2)
    assert [(f["line"], f["column"], f["code"]) for f in run["faults"]] == [
        (2, "reference", "deja_pris"),
        (3, "", "acces_refuse"),
    ]
    with tenant_context(here.tenant):
        assert list(Product.objects.order_by("reference").values_list("reference", "name", "cost_price")) == [
            ("A1", "Hors de portée", 0),
            ("B1", "Nouveau", 0),
            ("B2", "Neuf", 0),
        ]


def test_without_the_right_there_is_no_import(company: Callable[..., Company], alpha: Company) -> None:
    here = company(role="LOGISTIQUE")
    answer = Desk(here).check(TWO)
    assert (answer.status_code, answer.json()["code"]) == (403, "acces_refuse")
    assert products(here) == []


def test_another_companys_import_and_another_resources_do_not_exist(alpha: Company, beta: Company) -> None:
    run = Desk(alpha).checked(TWO)
    for desk in (Desk(beta), Desk(alpha, CUSTOMERS)):
        for step, method in (("", "get"), ("run/", "post"), ("undo/", "get"), ("undo/", "post"), ("refused/", "get")):
            answer = desk.ask(run, step, method)
            assert (answer.status_code, answer.json()["code"]) == (404, "introuvable"), step
    assert (products(alpha), products(beta)) == ([], [])
