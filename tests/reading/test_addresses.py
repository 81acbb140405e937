"""Reading over HTTP: one statement a list, the company's own records, whatever its placement."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import resolve

from api.v1.resources.views import ListView
from business.orders.resources import OrderResource
from business.parties.resources import CustomerResource
from core.kernel.resources import registered
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from sectors.yoozak.commande.api import CommandesView

from .conftest import Shop, open_shop
from .grants import Grants

ORDERS = "/api/v1/business/orders/order/"

Program = Callable[[Tenant], Client]


@pytest.fixture(params=["shared", "schema", "database"])
def place(request: pytest.FixtureRequest, new_tenant: Callable[..., Tenant], grants: Grants) -> tuple[Tenant, Shop]:
    """A company of each placement, with the shop in it."""
    tenant = new_tenant(request.param)
    with tenant_context(tenant):
        return tenant, open_shop()


def numbers(client: Client, **parameters: str) -> list[str]:
    answer = client.get(ORDERS, parameters)
    assert answer.status_code == 200, answer.content
    return [row["number"] for row in answer.json()["results"]]


def test_a_company_reads_its_own(place: tuple[Tenant, Shop], new_tenant: Any, program: Program) -> None:
    tenant, shop = place
    stranger = new_tenant("shared")
    ours, theirs = program(tenant), program(stranger)
    assert numbers(ours, sort="number") == ["A1", "B2", "C3", "D4"]
    assert numbers(ours, q="b2") == ["B2"]
    assert numbers(theirs) == numbers(theirs, q="b2") == []
    address = f"{ORDERS}{shop.orders['B2'].pk}/"
    found = ours.get(address, {"expand": "customer"})
    assert (found.json()["number"], found.json()["customer"]["city"]) == ("B2", "Fès")
    assert found["ETag"] == '"1"'
    refused = theirs.get(address)
    assert (refused.status_code, refused.json()["code"]) == (404, "introuvable")
    assert theirs.get(f"{ORDERS}{uuid4()}/").json() == refused.json()


def test_pages_follow_over_http(place: tuple[Tenant, Shop], program: Program) -> None:
    client = program(place[0])
    first = client.get(ORDERS, {"sort": "-total", "limit": "3", "count": "1"}).json()
    assert ([row["total"] for row in first["results"]], first["count"]) == (["398.00", "150.00", "150.00"], 4)
    rest = client.get(ORDERS, {"sort": "-total", "limit": "3", "cursor": first["next"]}).json()
    assert rest == {"results": rest["results"], "next": None, "previous": rest["previous"]}
    back = client.get(ORDERS, {"sort": "-total", "limit": "3", "before": rest["previous"]}).json()
    assert back == {"results": first["results"], "next": first["next"], "previous": None}
    assert [row["total"] for row in rest["results"]] == ["99.50"]
    assert not {row["id"] for row in first["results"]} & {row["id"] for row in rest["results"]}


def statements(client: Client, tenant: Tenant, address: str, **parameters: str) -> list[str]:
    """What reached the company's database for one request, after a first one has warmed the caches.

    Each took BEGIN and COMMIT along.
    """
    assert client.get(address, parameters).status_code == 200
    with CaptureQueriesContext(connections[tenant.alias]) as captured:
        assert client.get(address, parameters).status_code == 200
    return [query["sql"] for query in captured]


def test_a_list_is_one_statement(place: tuple[Tenant, Shop], program: Program) -> None:
    tenant, shop = place
    client = program(tenant)
    question = {"expand": "customer,lines", "total__gte": "1", "sort": "customer,-total"}
    (listed,) = statements(client, tenant, ORDERS, **question)
    assert listed.startswith("SELECT json_build_object('id', ")
    looked, found = statements(client, tenant, ORDERS, **question, q="a1 rajae 06", number__contains="A")
    assert looked.startswith("SELECT yz.search(%s, %s::text[], %s, %s)")
    assert found.startswith("SELECT json_build_object('id', ")
    assert listed.endswith(" LIMIT 51")
    (one,) = statements(client, tenant, f"{ORDERS}{shop.orders['C3'].pk}/", expand="customer")
    assert one.startswith("SELECT json_build_object('id', ")
    rows, count = statements(client, tenant, ORDERS, count="1")
    assert rows.endswith(" LIMIT 51")
    assert count.startswith("SELECT count(*) FROM (SELECT ")


def test_the_whole_request_asks_the_database_little(new_tenant: Any, grants: Grants, program: Program) -> None:
    """One message: the key is remembered, BEGIN, entering the company and COMMIT travel with the list."""
    client = program(new_tenant())
    client.get(ORDERS)
    with CaptureQueriesContext(connections["default"]) as captured:
        client.get(ORDERS)
    (listed,) = (query["sql"] for query in captured)
    assert ' FROM "orders_order" ' in listed


def test_refusals_are_problems(place: tuple[Tenant, Shop], grants: Grants, program: Program) -> None:
    client = program(place[0])
    unknown = client.get(ORDERS, {"totl": "1"})
    assert (unknown.status_code, unknown.json()["code"]) == (400, "champ_inconnu")
    assert unknown["Content-Type"] == "application/problem+json"
    assert client.get(ORDERS, {"sort": "totl"}).json()["code"] == "champ_inconnu"
    assert client.get(ORDERS, {"cursor": "x"}).json()["code"] == "curseur_invalide"
    address = f"{ORDERS}{place[1].orders['A1'].pk}/"
    assert client.get(address, {"total": "1"}).json()["code"] == "champ_inconnu"
    grants.closed.add(OrderResource)
    for each in (ORDERS, address):
        refused = client.get(each)
        assert (refused.status_code, refused.json()["code"]) == (403, "acces_refuse")


def test_nobody_reads_without_signing_in(live_tenant: Tenant, grants: Grants) -> None:
    answer = Client(headers={"host": f"{live_tenant.slug}.localhost"}).get(ORDERS)
    assert (answer.status_code, answer.json()["code"]) == (401, "non_authentifie")


@pytest.mark.parametrize("resource", registered(), ids=lambda resource: resource.key())
def test_every_resource_answers(live_tenant: Tenant, grants: Grants, program: Program, resource: Any) -> None:
    """With everything in it: each field sorted by, each relation and collection expanded."""
    client, address = program(live_tenant), f"/api/v1/{resource.path()}"
    view = getattr(resolve(address).func, "view_class", None) or resolve(address).func.cls  # type: ignore[attr-defined]
    assert view is ListView
    expand = [name for name, spec in resource.specs().items() if spec.target_model] + [
        lines.name for lines in resource.lines
    ]
    refused = set()
    for name in expand:
        answer = client.get(address, {"expand": name})
        if answer.status_code != 200:
            refused.add(name)
            assert answer.json()["code"] == "champ_inconnu"
    assert refused <= {name for name, spec in resource.specs().items() if spec.target_model}
    for name, spec in resource.specs().items():
        answer = client.get(address, {"sort": f"-{name}", "count": "1"})
        nothing = {"results": [], "next": None, "previous": None, "count": 0}
        expected = nothing if spec.kind not in {"json", "file", "relations", "address"} else None
        assert (answer.json() if expected else None) == expected
    assert client.get(f"{address}{uuid4()}/").status_code == 404


def test_what_a_sector_answers_by_hand_comes_first() -> None:
    assert resolve("/api/v1/yoozak/commande/commande/").func.cls is CommandesView  # type: ignore[attr-defined]


def test_a_name_in_a_title_is_the_label(place: tuple[Tenant, Shop], program: Program) -> None:
    rows = program(place[0]).get(ORDERS, {"fields": "customer", "sort": "number"}).json()["results"]
    assert [row["customer"]["label"] for row in rows] == ["Rajae Amrani", "Élodie Benâli", "Rajae Amrani", "Atlas 100%"]
    assert CustomerResource.title == ("first_name", "last_name", "company")
