"""A policy that says what each test wants: everything, except what is taken away."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import Q

from core.kernel.actors import Actor, ActorKind
from core.kernel.resources import Resource

SALMA = Actor(ActorKind.PERSON, name="Salma Idrissi", role="ADMIN")


@dataclass
class Grants:
    hidden: dict[type[Resource], set[str]] = field(default_factory=dict)
    rules: dict[type[Resource], Q] = field(default_factory=dict)
    closed: set[type[Resource]] = field(default_factory=set)

    def may(self, actor: Actor, verb: str, resource: type[Resource]) -> bool:
        assert verb == "view"
        return resource not in self.closed

    def fields(self, actor: Actor, verb: str, resource: type[Resource]) -> frozenset[str]:
        return frozenset(set(resource.field_names()) - self.hidden.get(resource, set()))

    def rule(self, actor: Actor, verb: str, resource: type[Resource]) -> Q:
        return self.rules.get(resource, Q())
