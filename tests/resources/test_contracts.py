"""The contract, on declarations of the lab: one with lines, one with a life."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

import pytest
from django.urls import clear_url_caches, path, set_urlconf

from api.v1.resources.urls import addresses
from core.kernel.resources import registry
from core.testing import ResourceContract

from .lab_resources import BoxResource, ParcelResource


class LabUrls:
    """Addresses of resources that only tests declare."""

    urlpatterns: ClassVar[list[Any]] = []


@pytest.fixture(autouse=True)
def reachable(monkeypatch: pytest.MonkeyPatch, settings: Any) -> Iterator[None]:
    resources = (BoxResource, ParcelResource)
    monkeypatch.setattr(registry, "_resources", {each.key(): each for each in resources})
    found = [address for resource in resources for address in addresses(resource)]
    settings.ROOT_URLCONF = tuple(path("api/v1/" + str(address.pattern), address.callback) for address in found)
    clear_url_caches()
    set_urlconf(None)
    yield
    clear_url_caches()


class TestBox(ResourceContract):
    resource = BoxResource
    valid: ClassVar[dict[str, Any]] = {"code": "A1", "amount": 3, "parts": [{"code": "P1", "amount": 1}]}


class TestParcel(ResourceContract):
    resource = ParcelResource
    valid: ClassVar[dict[str, Any]] = {"code": "P1", "weight": 2}
