from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db.models import Q
from django.urls import clear_url_caches, include, path, set_urlconf

import api.v1.urls  # noqa: F401 (which resources have addresses is read once: before any is replaced here)
from api.v1.openapi.views import DocumentView
from api.v1.resources.urls import ResourceResolver, addresses
from core.kernel.actors import Actor, ActorKind
from core.kernel.resources import registry
from core.testing.policy import Grant, Table, decided_by

from .lab_resources import BoxResource, ParcelResource

EVERYTHING = frozenset(
    {"view", "create", "update", "delete", "export", "import", "print", "raise_amounts", "weigh", "seal"}
)
#: A clerk sees neither amounts nor parts and works on boxes whose code starts with C.
CLERK = Grant(EVERYTHING - {"delete"}, frozenset({"amount", "parts"}), lambda actor: Q(code__startswith="C"))
#: A guest sees everything and touches nothing.
GUEST = Grant(frozenset({"view"}))


def person(role: str) -> Actor:
    return Actor(ActorKind.PERSON, name="Salma Idrissi", role=role)


@pytest.fixture
def depot(tenant: object, depot_rights: None) -> None:
    """A company that has the lab's resources."""


@pytest.fixture
def depot_rights(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The lab's resources, declared and governed by the table of roles."""
    monkeypatch.setattr(registry, "_resources", {each.key(): each for each in (BoxResource, ParcelResource)})
    with decided_by(Table(chief=Grant(EVERYTHING), clerk=CLERK, guest=GUEST)):
        yield


@pytest.fixture
def empty_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is declared."""
    monkeypatch.setattr(registry, "_resources", {})


@pytest.fixture
def reachable(monkeypatch: pytest.MonkeyPatch, settings: Any) -> Iterator[None]:
    """The lab's resources at their addresses, and the document that tells of them."""
    resources = (BoxResource, ParcelResource)
    everything = (*registry.declared(), *resources)
    monkeypatch.setattr(registry, "_resources", {each.key(): each for each in everything})
    paths = {resource.path(): list(addresses(resource)) for resource in resources}
    document = path("openapi.json", DocumentView.as_view())
    settings.ROOT_URLCONF = (path("api/v1/", include([document, ResourceResolver(paths)])),)
    clear_url_caches()
    set_urlconf(None)
    yield
    clear_url_caches()


@pytest.fixture
def chief() -> Actor:
    return person("chief")


@pytest.fixture
def clerk() -> Actor:
    return person("clerk")


@pytest.fixture
def guest() -> Actor:
    return person("guest")
