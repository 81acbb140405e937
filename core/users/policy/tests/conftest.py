"""A company with colleagues, of whom roles and rules can speak: they are the records, too."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest

from core.kernel.actors import SYSTEM, Actor
from core.kernel.modules import Module
from core.kernel.resources import Resource, registry
from core.kernel.rights import Right
from core.users.models import RoleDefinition, UserProfile
from core.users.policy.services import create_role
from core.users.services import actor_of

COLLEAGUE = "house.people.colleague"


class Colleague(Resource):
    model = UserProfile
    module = Module(key="house.people", label="People")
    name = "colleague"
    fields = ("first_name", "last_name", "phone", "department", "manager", "role")
    without = frozenset({"delete"})


@pytest.fixture(autouse=True)
def colleague(monkeypatch: pytest.MonkeyPatch) -> type[Resource]:
    monkeypatch.setitem(registry._resources, COLLEAGUE, Colleague)
    return Colleague


@pytest.fixture
def person(tenant: object) -> Callable[..., UserProfile]:
    def hire(first_name: str, **fields: object) -> UserProfile:
        profile: UserProfile = UserProfile.objects.create(
            user=uuid4(), first_name=first_name, **{"role": "CLERK", **fields}
        )
        return profile

    return hire


@pytest.fixture
def clerk(person: Callable[..., UserProfile]) -> Callable[..., Actor]:
    """``clerk(right, ...)``: somebody whose role has exactly these rights."""

    def hire(*rights: Right, **fields: object) -> Actor:
        if not RoleDefinition.objects.filter(key="CLERK").exists():
            create_role(key="CLERK", label="Clerk", rights=rights, actor=SYSTEM)
        return actor_of(person("Clerk", **fields))

    return hire
