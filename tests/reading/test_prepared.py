"""A question is read once for each who asks it, and anew as soon as the company has changed something of it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from business.catalog.models import Product
from business.orders.models import Order
from business.parties.models import Customer
from core.authentication.keys import issue_key
from core.kernel.actors import SYSTEM
from core.kernel.reading import prepared
from core.kernel.reading.questions import Question
from core.kernel.rights import Right
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.users.policy.models import RoleDefinition
from core.users.policy.services import change_grants, create_role

ORDERS = "/api/v1/business/orders/order/"
ORDER = "business.orders.order"
PRODUCTS = "/api/v1/business/catalog/product/"
EVERY = Right(ORDER, ("view",))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The parameters of the questions that were read since the test began."""
    asked: list[Any] = []

    class Noted(Question):
        def __init__(self, actor: Any, resource: Any, parameters: Any) -> None:
            asked.append(dict(parameters))
            super().__init__(actor, resource, parameters)

    monkeypatch.setattr(prepared, "Question", Noted)
    return asked


def seller(tenant: Tenant, *rights: Right) -> Client:
    """A program with a role of the company."""
    with tenant_context(tenant):
        create_role(key="seller", label="Seller", rights=rights or [EVERY], actor=SYSTEM)
    _, text = issue_key(tenant, name="ERP", role="seller")
    return Client(headers={"host": f"{tenant.slug}.localhost", "authorization": f"Bearer {text}"})


def with_orders(tenant: Tenant) -> Order:
    with tenant_context(tenant):
        customer = Customer.objects.create(first_name="Rajae")
        Order.objects.create(number="S1", channel="shop", customer=customer)
        order: Order = Order.objects.create(number="W1", channel="web", customer=customer)
        return order


def change(tenant: Tenant, *rights: Right) -> None:
    with tenant_context(tenant):
        change_grants(RoleDefinition.objects.get(key="seller"), rights, actor=SYSTEM)


def numbers(client: Client, **parameters: str) -> list[str]:
    return [row["number"] for row in client.get(ORDERS, parameters).json()["results"]]


def test_what_is_asked_again_is_not_read_again(live_tenant: Tenant, read: list[Any]) -> None:
    order, client = with_orders(live_tenant), seller(live_tenant)
    for channel in ("web", "web", "shop", "web"):
        assert len(numbers(client, channel=channel)) == 1
    assert read == [{"channel": "web"}, {"channel": "shop"}]
    del read[:]
    for pk in (order.pk, order.pk, live_tenant.id):
        assert client.get(f"{ORDERS}{pk}/").status_code == (404 if pk == live_tenant.id else 200)
    assert read == [{}]


@pytest.mark.parametrize(
    "question",
    [
        {"q": "W1"},
        {"at": "0"},
        {"number__contains": "W"},
        {"ordered_at__within": "today"},
        {"filter": '{"or": [{"ordered_at__within": "today"}]}'},
    ],
)
def test_what_depends_on_the_moment_is_read_each_time(
    live_tenant: Tenant, read: list[Any], question: dict[str, str]
) -> None:
    client = seller(live_tenant)
    for _ in range(2):
        assert client.get(ORDERS, question).status_code == 200
    assert read == [question, question]


def test_rights_that_change_are_felt_by_the_next_request(live_tenant: Tenant) -> None:
    with_orders(live_tenant)
    client = seller(live_tenant)
    assert sorted(numbers(client)) == ["S1", "W1"]

    change(live_tenant, Right(ORDER, ("view",), rule="channel == 'web'"))
    assert numbers(client) == ["W1"]
    change(live_tenant, Right(ORDER, ("view",), sees=("-total",)))
    assert {"number", "fee"} <= (shown := set(client.get(ORDERS).json()["results"][0]))
    assert "total" not in shown
    change(live_tenant, Right("business.parties.customer", ("view",)))
    refused = client.get(ORDERS)
    assert (refused.status_code, refused.json()["code"]) == (403, "acces_refuse")


def rename(client: Client, product: Product, version: int) -> int:
    values = {"version": version, "name": f"after {version}"}
    status: int = client.patch(f"{PRODUCTS}{product.pk}/", values, content_type="application/json").status_code
    return status


def test_a_change_finds_what_the_rights_of_the_moment_show(live_tenant: Tenant, read: list[Any]) -> None:
    """The statement by which it locks its record is kept as those of reads are."""
    with tenant_context(live_tenant):
        product = Product.objects.create(reference="R1", name="Sandale", list_price=10, current_price=9)
    rules = ("", "kind == 'goods'", "kind == 'service'")
    every, goods, services = (Right("business.catalog.product", ("view", "update"), rule=rule) for rule in rules)
    client = seller(live_tenant, every)
    assert [rename(client, product, 1), len(read)] == [200, 2]
    assert [rename(client, product, 2), len(read)] == [200, 2]

    change(live_tenant, goods)
    assert [rename(client, product, 3), rename(client, product, 4)] == [200, 200]
    change(live_tenant, services)
    assert [rename(client, product, 5), rename(client, product, 5)] == [404, 404]
    change(live_tenant, goods)
    assert rename(client, product, 5) == 200
    with tenant_context(live_tenant):
        assert Product.objects.values_list("name", "version").get() == ("after 5", 6)


def test_companies_and_roles_are_answered_apart(new_tenant: Any) -> None:
    mine, theirs = new_tenant(), new_tenant()
    for tenant in (mine, theirs):
        with_orders(tenant)
    client, other = seller(mine), seller(theirs, Right(ORDER, ("view",), rule="channel == 'shop'"))
    assert (sorted(numbers(client)), numbers(other), sorted(numbers(client))) == (["S1", "W1"], ["S1"], ["S1", "W1"])


def test_what_is_remembered_has_an_end(live_tenant: Tenant, read: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared, "MOST", 2)
    client = seller(live_tenant)
    for limit in ("1", "2", "3", "1"):
        client.get(ORDERS, {"limit": limit})
    assert [each["limit"] for each in read] == ["1", "2", "3", "1"]
