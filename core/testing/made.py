"""One record of a declared resource, those who ask for it, and how they are refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

import pytest

from core.kernel.actors import Actor, ActorKind
from core.kernel.resources import Resource

from .caller import Caller
from .policy import Grant, Table, decided_by

OWNER = Actor(ActorKind.PERSON, name="Propriétaire", role="owner")
GUEST = Actor(ActorKind.PERSON, name="Visiteur", role="guest")
NOWHERE = (404, "introuvable")
DENIED = (403, "acces_refuse")
BY_HAND = (404, "action_inconnue")
Refusal = tuple[int, str]


class Made:
    """What the parts of a contract share: see ``ResourceContract``."""

    resource: ClassVar[type[Resource]]
    valid: ClassVar[dict[str, Any]] = {}

    def values(self) -> dict[str, Any]:
        """What makes a new record; called inside a company."""
        return dict(self.valid)

    @pytest.fixture
    def governed(self) -> Iterator[None]:
        """The owner may do everything, the guest only look."""
        everything, look = frozenset(self.resource.verbs()), frozenset({"view"})
        with decided_by(Table(owner=Grant(everything), guest=Grant(look))):
            yield

    @pytest.fixture
    def owner(self, tenant: object, governed: None) -> Caller:
        return Caller(OWNER)

    @pytest.fixture
    def guest(self, tenant: object, governed: None) -> Caller:
        return Caller(GUEST)

    def path(self, record: dict[str, Any] | None = None) -> str:
        return self.resource.path() + (f"{record['id']}/" if record else "")

    def made(self, owner: Caller) -> dict[str, Any]:
        """A record, as the owner reads it."""
        answer = owner.post(self.path(), self.values())
        assert answer.status == 201, answer.body
        return dict(answer.body)

    def missing(self, verb: str) -> Refusal | None:
        """How the generated exits refuse a verb that they do not offer to anybody."""
        if verb in self.resource.by_hand:
            return BY_HAND
        return None if verb in self.resource.verbs() else DENIED
