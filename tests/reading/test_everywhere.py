"""One field for everything: records of every kind, as far as the actor sees them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Q
from django.test import Client

from business.orders.resources import OrderResource
from business.parties.models import Customer
from business.parties.resources import CustomerResource
from core.configuration.models import ModuleSwitch
from core.configuration.switches import OFF
from core.kernel.resources import registered
from core.records.finding import find_everywhere
from core.tenancy.context import tenant_context, transaction_memo
from core.tenancy.models import Tenant

from .conftest import Shop, open_shop
from .grants import SALMA, Grants

ORDERS, CUSTOMERS = "business.orders.order", "business.parties.customer"
SEARCH = "/api/v1/search/"


def found(text: str, **options: Any) -> dict[str, list[str]]:
    """Titles by resource."""
    groups = find_everywhere(text, actor=SALMA, **options)
    return {group["resource"]: [each["title"] for each in group["results"]] for group in groups}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("amrani", {ORDERS: ["C3", "A1"], CUSTOMERS: ["Rajae Amrani"]}),
        ("رجاء العمراني", {ORDERS: ["C3", "A1"], CUSTOMERS: ["Rajae Amrani"]}),
        ("06.61.00.00.01", {ORDERS: ["C3", "A1"], CUSTOMERS: ["Rajae Amrani"]}),
        ("B2", {ORDERS: ["B2"]}),
        ("sabot", {"business.catalog.product": ["Sabot"], "business.catalog.variant": ["Sabot Noir 37"]}),
        ("zzz", {}),
        ("  ", {}),
    ],
)
def test_whatever_is_remembered_is_found(shop: Shop, text: str, expected: dict[str, list[str]]) -> None:
    assert found(text) == expected


def test_a_group_tells_what_it_is_and_where(shop: Shop) -> None:
    (orders, customers) = find_everywhere("amrani", actor=SALMA, limit=1)
    assert orders == {
        "resource": ORDERS,
        "path": "business/orders/order/",
        "label": "commandes",
        "more": True,
        "results": [
            {"id": str(shop.orders["C3"].pk), "title": "C3", "context": "Rajae Amrani · Confirmée · Non payée"},
        ],
    }
    assert (customers["more"], customers["results"][0]["context"]) == (False, "Casablanca · Client")


def test_only_what_the_role_sees_is_found_and_told(shop: Shop, grants: Grants) -> None:
    grants.rules[OrderResource] = Q(number="A1")
    assert found("amrani") == {ORDERS: ["A1"], CUSTOMERS: ["Rajae Amrani"]}
    grants.hidden[OrderResource] = {"customer"}
    assert found("amrani") == {CUSTOMERS: ["Rajae Amrani"]}
    grants.hidden[CustomerResource] = {"last_name", "city"}
    assert found("amrani") == {}
    assert find_everywhere("rajae", actor=SALMA)[0]["results"][0]["title"] == "Rajae"
    grants.closed |= set(registered())
    assert found("rajae") == {}


def test_a_module_that_is_switched_off_finds_nothing(shop: Shop) -> None:
    ModuleSwitch.objects.create(module="business.orders")
    transaction_memo()[OFF] = frozenset({"business.orders"})
    assert found("amrani") == {CUSTOMERS: ["Rajae Amrani"]}


def test_a_kind_of_record_is_found_once(shop: Shop) -> None:
    """The same customers are a resource of the shoe trade too, which is used where the first one is not."""
    assert [resource.key() for resource in registered() if resource.model is Customer] == [
        CUSTOMERS,
        "yoozak.client.client",
    ]
    assert set(found("elodie")) == {ORDERS, CUSTOMERS}


def test_the_trade_s_own_resource_is_used_where_the_first_is_closed(shop: Shop, grants: Grants) -> None:
    grants.closed |= {CustomerResource, OrderResource}
    assert found("elodie") == {"yoozak.client.client": ["Élodie Benâli"]}


@pytest.mark.parametrize("level", ["shared", "schema", "database"])
def test_over_http_in_every_placement(
    new_tenant: Callable[..., Tenant], grants: Grants, program: Callable[[Tenant], Client], level: str
) -> None:
    own, other = new_tenant(level), new_tenant(level)
    for tenant in (own, other):
        with tenant_context(tenant):
            shop = open_shop()
            Customer.objects.create(first_name="Hind", last_name=tenant.slug)
    client = program(own)
    for text, titles in (("amrani", ["C3", "A1"]), (other.slug, []), ("' OR 1=1 --", []), ("%", ["D4"])):
        answer = client.get(SEARCH, {"q": text})
        assert answer.status_code == 200
        groups = {group["resource"]: group["results"] for group in answer.json()["results"]}
        assert [each["title"] for each in groups.get(ORDERS, [])] == titles
    with tenant_context(other):
        foreign = str(shop.orders["A1"].pk)
    assert foreign not in client.get(SEARCH, {"q": "A1"}).content.decode()
    assert client.get(SEARCH).json() == {"results": []}
    refused = client.get(SEARCH, {"q": "a", "limit": "21"})
    assert (refused.status_code, refused.json()["code"]) == (400, "donnees_invalides")
    assert Client(headers={"host": f"{own.slug}.localhost"}).get(SEARCH, {"q": "a"}).status_code == 401
