"""Who may manage the people of a company."""

from __future__ import annotations

from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView

from core.kernel.actors import Actor, ActorKind
from core.users.roles import ADMIN


class Administrator(BasePermission):
    """A person, not a program: whoever invites others answers for it."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        return isinstance(request.auth, Actor) and administers(request.auth)


class Themselves(BasePermission):
    """A person in their own name: neither a program nor support in somebody's place."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        actor = request.auth
        return isinstance(actor, Actor) and actor.kind == ActorKind.PERSON


def administers(actor: Actor) -> bool:
    """Whether the actor is a person who answers for the company."""
    return actor.kind == ActorKind.PERSON and actor.role == ADMIN
