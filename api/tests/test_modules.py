"""Modules that a company switches off: no address, no menu, no event, and everything back when it returns."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from django.test import Client
from redis import Redis

from core.configuration.switches import switched_off
from core.history.models import Entry
from core.kernel.modules import installed_modules, module_at
from core.outbox.dispatcher import _hears
from core.tenancy import epochs
from core.tenancy.context import tenant_context

from .conftest import Company

MODULES = "/api/v1/modules/"
CUSTOMERS = "/api/v1/business/parties/customer/"
PROMOTIONS = "/api/v1/yoozak/article/promotion/"


def switch(client: Client, key: str, enabled: object):
    return client.patch(f"{MODULES}{key}/", {"enabled": enabled}, content_type="application/json")


def menu(client: Client) -> set[str]:
    return {entry["module"] for entry in client.get("/api/v1/metadata/").json()["results"]}


def test_the_list_says_what_stands_on_what(alpha: Company) -> None:
    listed = {each["key"]: each for each in alpha.sign_in().get(MODULES).json()["results"]}

    assert set(listed) == set(installed_modules())
    assert listed["yoozak.commande"]["area"] == "sales"
    assert (listed["yoozak.commande"]["enabled"], "business.orders" in listed["yoozak.commande"]["requires"]) == (
        True,
        True,
    )


@pytest.mark.parametrize("level", ["shared", "schema", "database"])
def test_a_module_switched_off_is_gone_at_once_and_comes_back(company: Callable[..., Company], level: str) -> None:
    house = company(level)
    client = house.sign_in()
    assert "yoozak.article" in menu(client)
    for needing in ("yoozak.livraison", "yoozak.operatlogistic", "yoozak.prepacommande", "yoozak.operatconfirme"):
        switch(client, needing, False)
    switch(client, "yoozak.commande", False)

    assert switch(client, "yoozak.article", False).json() == {"key": "yoozak.article", "enabled": False}

    gone = client.get(PROMOTIONS)
    assert (gone.status_code, gone.json()["code"]) == (404, "introuvable")
    assert client.get("/api/v1/yoozak/article/variante/").status_code == 404
    assert "yoozak.article" not in menu(client)
    with tenant_context(house.tenant):
        assert Entry.objects.filter(action="disable_module", data={"module": "yoozak.article"}).count() == 1

    assert switch(client, "yoozak.article", True).status_code == 200
    assert client.get(PROMOTIONS).status_code == 200
    assert "yoozak.article" in menu(client)


ORDERS = "yoozak.commande.commande"


@pytest.fixture
def without_orders(alpha: Company) -> Client:
    """An administrator of a company that works without yoozak's orders."""
    client = alpha.sign_in()
    for key in ("livraison", "operatlogistic", "prepacommande", "operatconfirme", "commande"):
        assert switch(client, f"yoozak.{key}", False).status_code == 200
    return client


@pytest.mark.parametrize(
    ("method", "address", "body", "refusal"),
    [
        ("get", f"metadata/{ORDERS}/", None, (404, "introuvable")),
        ("get", f"views/?resource={ORDERS}", None, (404, "introuvable")),
        ("post", "views/", {"resource": ORDERS, "name": "À moi"}, (404, "introuvable")),
        ("post", "dashboard/", {"resource": ORDERS, "label": "Commandes"}, (400, "ressource_inconnue")),
    ],
)
def test_no_address_tells_of_what_is_switched_off(
    without_orders: Client, method: str, address: str, body: object, refusal: tuple[int, str]
) -> None:
    answer = without_orders.generic(
        method.upper(), f"/api/v1/{address}", json.dumps(body) if body else "", content_type="application/json"
    )
    assert (answer.status_code, answer.json()["code"]) == refusal


def test_no_list_and_no_document_names_it(without_orders: Client) -> None:
    for address in ("metadata/", "views/", "dashboard/", "search/?q=YZ"):
        assert ORDERS not in without_orders.get(f"/api/v1/{address}").content.decode()
    told = without_orders.get("/api/v1/openapi.json").json()
    assert [path for path in told["paths"] if path.startswith("/yoozak/commande/")] == []
    assert ORDERS not in told["components"]["schemas"]
    switch(without_orders, "yoozak.commande", True)
    told = without_orders.get("/api/v1/openapi.json").json()
    assert "/yoozak/commande/commande/" in told["paths"]
    assert ORDERS in told["components"]["schemas"]


def test_another_company_keeps_its_module(alpha: Company, beta: Company) -> None:
    mine, theirs = alpha.sign_in(), beta.sign_in()
    off = "yoozak.livraison"
    assert switch(mine, off, False).status_code == 200

    enabled = [
        {each["key"]: each["enabled"] for each in client.get(MODULES).json()["results"]}[off]
        for client in (mine, theirs)
    ]
    assert enabled == [False, True]


def test_what_others_need_stays_on(alpha: Company) -> None:
    client = alpha.sign_in()

    refused = switch(client, "business.orders", False)

    assert (refused.status_code, refused.json()["code"]) == (409, "module_requis")
    assert client.get("/api/v1/business/orders/order/").status_code == 200


def test_a_module_does_not_come_back_without_what_it_needs(alpha: Company) -> None:
    client = alpha.sign_in()
    needing = [key for key, module in installed_modules().items() if "business.parties" in module.requires]
    for key in [*needing, *(k for k, m in installed_modules().items() if set(m.requires) & set(needing))][::-1]:
        switch(client, key, False)
    assert switch(client, "business.parties", False).status_code == 200

    refused = switch(client, needing[0], True)

    assert (refused.status_code, refused.json()["code"]) == (409, "module_requis")
    assert client.get(CUSTOMERS).status_code == 404


@pytest.mark.parametrize(
    ("key", "enabled", "status", "code"),
    [
        ("yoozak.inconnu", False, 404, "module_inconnu"),
        ("yoozak.livraison", "perhaps", 400, "donnees_invalides"),
    ],
)
def test_nonsense_is_refused(alpha: Company, key: str, enabled: object, status: int, code: str) -> None:
    answer = switch(alpha.sign_in(), key, enabled)

    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_only_an_administrator_switches(company: Callable[..., Company]) -> None:
    client = company(role="CONFIRMATION").sign_in()

    assert (client.get(MODULES).status_code, switch(client, "yoozak.livraison", False).status_code) == (403, 403)


def test_a_module_switched_off_hears_nothing(alpha: Company) -> None:
    def handler(event: object) -> None: ...

    handler.__module__ = "sectors.yoozak.livraison.reactions"
    assert module_at(handler.__module__) == "yoozak.livraison"
    client = alpha.sign_in()
    with tenant_context(alpha.tenant):
        assert _hears(handler)
    switch(client, "yoozak.livraison", False)
    with tenant_context(alpha.tenant):
        assert not _hears(handler)


def test_the_table_is_asked_while_the_cache_is_away(alpha: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    switch(alpha.sign_in(), "yoozak.livraison", False)

    monkeypatch.setattr(epochs, "valkey", lambda: Redis(port=1, retry=None))
    with tenant_context(alpha.tenant):
        assert switched_off() == {"yoozak.livraison"}
