"""Another company's first pages, attacked through the API with what only that company could have told."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from api.tests.conftest import Company, alpha, beta, company, fresh_directory
from business.orders.services import create_order
from business.parties.models import Customer
from core.dashboard.models import Dashboard
from core.kernel.actors import SYSTEM
from core.tenancy.context import tenant_context
from tests.company.conftest import Office

__all__ = ["alpha", "beta", "company", "fresh_directory"]

ROOT = "/api/v1/dashboard/"
FIGURES = "/api/v1/business/orders/order/figures/"
SECRET = "Marge de Salma"
TILE = {"label": SECRET, "resource": "business.orders.order", "groups": ["customer"], "q": "amrani"}


def stored(house: Company) -> list[dict[str, Any]]:
    with tenant_context(house.tenant):
        return list(Dashboard.objects.order_by("pk").values())


@pytest.fixture
def their_customer(beta: Company) -> Customer:
    """A customer of beta, who has ordered once."""
    with tenant_context(beta.tenant):
        customer = Customer.objects.create(first_name="Rajae", last_name="Amrani")
        create_order(actor=SYSTEM, customer=customer)
        return customer


@pytest.fixture
def their_tile(beta: Company, their_customer: Customer) -> dict[str, Any]:
    """What beta's administrator has pinned about that customer."""
    page = Office(beta.sign_in(), ROOT).send("post", status=201, **TILE, filter={"customer": str(their_customer.pk)})
    return dict(page["tiles"][-1])


def test_a_first_page_shows_nothing_of_another_company(
    alpha: Company, beta: Company, their_tile: dict[str, Any]
) -> None:
    intruder = Office(alpha.sign_in(), ROOT)
    for asked in ({}, {"profile": their_tile["key"]}, {"tenant": beta.tenant.slug}, {"key": their_tile["key"]}):
        answer = intruder.client.get(ROOT, asked, headers={"x-tenant": beta.tenant.slug})
        assert answer.status_code == 200
        assert SECRET.encode() not in answer.content
        assert their_tile["key"].encode() not in answer.content


def test_a_tile_of_another_company_is_like_one_that_nobody_has(
    alpha: Company, beta: Company, their_tile: dict[str, Any]
) -> None:
    intruder, before = Office(alpha.sign_in(), ROOT), stored(beta)
    answers = []
    for key in (their_tile["key"], f"own-{uuid4()}"):
        answer = intruder.client.patch(ROOT, {"keys": [key]}, content_type="application/json")
        answers.append((answer.status_code, answer.content.replace(key.encode(), b"?")))
    assert answers[0] == answers[1]
    assert answers[0][0] == 400
    assert intruder.refused("patch", keys=[their_tile["key"]]) == (400, "tuile_inconnue")
    assert (stored(alpha), stored(beta)) == ([], before)


def test_what_one_pins_about_their_records_counts_nothing(
    alpha: Company, beta: Company, their_customer: Customer, their_tile: dict[str, Any]
) -> None:
    """Their customer's id, their words and all of their tile: answered as an id that nobody has."""
    intruder, before = Office(alpha.sign_in(), ROOT), stored(beta)
    copied = {name: their_tile[name] for name in TILE}
    for customer in (str(their_customer.pk), str(uuid4())):
        page = intruder.send("post", status=201, **copied, filter={"customer": customer})
        assert page["tiles"][-1]["key"] != their_tile["key"]
        told = intruder.client.get(FIGURES, {"group": "customer", "customer": customer, "q": "amrani"}).json()
        assert (told["cells"], told["overall"]["values"]) == ([], [0])
    own = Office(beta.sign_in(), FIGURES).get(group="customer", customer=str(their_customer.pk), q="amrani")
    assert own["overall"]["values"] == [1]
    assert stored(beta) == before


def test_arranging_and_giving_up_change_ones_own_page_only(
    alpha: Company, beta: Company, their_tile: dict[str, Any]
) -> None:
    intruder, before = Office(alpha.sign_in(), ROOT), stored(beta)
    intruder.send("post", status=201, **TILE)
    intruder.send("patch", keys=[])
    intruder.send("patch", keys=None)
    assert (stored(alpha), stored(beta)) == ([], before)


def test_a_session_of_one_company_opens_no_first_page_of_another(
    alpha: Company, beta: Company, their_tile: dict[str, Any]
) -> None:
    intruder, before = alpha.sign_in(), stored(beta)
    host = f"{beta.tenant.slug}.localhost"
    refused = [
        intruder.get(ROOT, headers={"host": host}),
        intruder.post(ROOT, TILE, content_type="application/json", headers={"host": host}),
        intruder.patch(ROOT, {"keys": None}, content_type="application/json", headers={"host": host}),
    ]
    assert [(each.status_code, each.json()["code"]) for each in refused] == [(401, "non_authentifie")] * 3
    assert stored(beta) == before
