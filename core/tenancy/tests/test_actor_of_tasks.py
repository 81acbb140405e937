"""A job acts with the rights of whoever asked for it, and no more."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest

from core.kernel.actors import SYSTEM, Actor, ActorKind
from core.tenancy.celery import _dump, _load


@pytest.mark.parametrize(
    "actor",
    [
        SYSTEM,
        Actor(ActorKind.PERSON, profile_id=uuid4(), name="Salma", role="ADMIN"),
        Actor(ActorKind.API_KEY, name="Site", role="ADMIN", key_id=uuid4(), scopes=("*:view", "shop.*:*")),
    ],
)
def test_an_actor_reaches_the_worker_as_it_was(actor: Actor) -> None:
    assert _load(json.loads(json.dumps(_dump(actor)))) == actor
