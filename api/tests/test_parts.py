"""Addresses are found by their first part as they would be one after the other."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import Resolver404, URLResolver, include, path
from django.urls.resolvers import RoutePattern

from api.v1.parts import PartsResolver


def view(request: Any) -> None:
    raise NotImplementedError


ADDRESSES = [
    path("shop/", view, {"found": "shop"}),
    path("shop/", include([path("till/", view, {"found": "till"}), path("<int:number>/", view)])),
    path("<slug:word>/late/", view, {"found": "word"}),
    path("shop/late/", view, {"found": "too late"}),
    path("", include([path("deep/<uuid:key>/", view), path("shop/last/", view, {"found": "last"})])),
    path("page.json", view, {"found": "page"}),
]
KEY = "01a21faa-7938-7607-9b15-7765fc8b6d6a"


@pytest.mark.parametrize(
    "address",
    ["shop/", "shop/till/", "shop/7/", "shop/late/", "shop/last/", f"deep/{KEY}/", "page.json", "other/late/"],
)
def test_an_address_leads_where_it_did(address: str) -> None:
    found, usual = (each.resolve(address) for each in (PartsResolver(ADDRESSES), _usual()))
    assert (found.func, found.kwargs, found.route) == (usual.func, usual.kwargs, usual.route)


@pytest.mark.parametrize("address", ["", "shop", "shop/none/", "deep/7/", "page.json/", "none"])
def test_no_address_is_found_that_was_none(address: str) -> None:
    for each in (PartsResolver(ADDRESSES), _usual()):
        with pytest.raises(Resolver404):
            each.resolve(address)


def test_every_address_is_listed() -> None:
    assert PartsResolver(ADDRESSES).url_patterns == ADDRESSES


def _usual() -> URLResolver:
    return URLResolver(RoutePattern(""), ADDRESSES)
