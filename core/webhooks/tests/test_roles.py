"""A role with whose rights somebody is told stays."""

from __future__ import annotations

import pytest

from core.history.models import Entry
from core.kernel.actors import SYSTEM, Actor, ActorKind
from core.kernel.errors import BusinessError
from core.users.models import RoleDefinition
from core.users.policy.errors import UnknownRole
from core.users.policy.keeping import hold_role
from core.users.policy.services import create_role, delete_role
from core.webhooks.models import Disabled, Endpoint
from core.webhooks.services import change_endpoint, delete_endpoint

BOSS = Actor(ActorKind.PERSON, name="Salma Idrissi", role="ADMIN")


@pytest.fixture
def clerks(tenant: object) -> RoleDefinition:
    return create_role(key="CLERK", label="Clerks", rights=[], actor=SYSTEM)


def endpoint(**more: str) -> Endpoint:
    return Endpoint.objects.create(url="https://example.org/in", events=["*"], role="CLERK", sealed_secret="x", **more)


@pytest.mark.parametrize("disabled", ["", Disabled.BY_HAND])
def test_a_role_that_webhooks_tell_with_is_not_deleted(clerks: RoleDefinition, disabled: str) -> None:
    told = endpoint(disabled=disabled)
    before = Entry.objects.count()

    with pytest.raises(BusinessError) as refused:
        delete_role(clerks, actor=BOSS)

    assert (refused.value.code, refused.value.status) == ("role_de_webhooks", 409)
    assert refused.value.data == {"webhooks": 1, "role": "Clerks"}
    assert (RoleDefinition.objects.get(), Entry.objects.count()) == (clerks, before)

    delete_endpoint(told, actor=BOSS)
    delete_role(clerks, actor=BOSS)
    assert not RoleDefinition.objects.exists()


def test_a_webhook_with_another_role_keeps_none(clerks: RoleDefinition) -> None:
    change_endpoint(endpoint(), role="ADMIN", actor=BOSS)

    delete_role(clerks, actor=BOSS)

    assert not RoleDefinition.objects.exists()


def test_a_role_that_is_gone_cannot_be_held(clerks: RoleDefinition) -> None:
    hold_role("CLERK")
    hold_role("ADMIN")
    delete_role(clerks, actor=BOSS)

    with pytest.raises(UnknownRole):
        hold_role("CLERK")
