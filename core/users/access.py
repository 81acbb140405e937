"""From a request to the one who acts."""

from __future__ import annotations

from rest_framework.exceptions import NotAuthenticated
from rest_framework.request import Request

from core.kernel.actors import Actor


def actor_for(request: Request) -> Actor:
    """The actor to hand to services; raises ``NotAuthenticated`` when nobody has signed in."""
    if not isinstance(request.auth, Actor):
        raise NotAuthenticated
    return request.auth
