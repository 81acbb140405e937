from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db.models import Q

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
def depot(tenant: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The lab's resources, declared and governed by the table of roles."""
    monkeypatch.setattr(registry, "_resources", {each.key(): each for each in (BoxResource, ParcelResource)})
    with decided_by(Table(chief=Grant(EVERYTHING), clerk=CLERK, guest=GUEST)):
        yield


@pytest.fixture
def chief() -> Actor:
    return person("chief")


@pytest.fixture
def clerk() -> Actor:
    return person("clerk")


@pytest.fixture
def guest() -> Actor:
    return person("guest")
