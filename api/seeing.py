"""See as a role: a person reads with the rights of another role, to know what it shows. Nothing can be changed."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request

from core.company.errors import ReadingAsRole
from core.company.resources import RoleResource
from core.kernel.actors import Actor
from core.kernel.rights import require
from core.users.policy.labels import label_of
from core.users.policy.limits import require_within
from core.users.policy.services import role_named

#: In the request: the key of the role. In the answer: the role with whose rights it was read.
SEE_AS = "X-See-As"


def seen_as(request: Request, actor: Actor) -> Actor:
    """The person with the rights of the role that they ask for, else as they are.

    Raises ``AccessDenied``, ``UnknownRole``, ``BeyondOwnRights`` where the role may do more
    than they, and ``ReadingAsRole`` for whatever is not reading.
    """
    key = request.headers.get(SEE_AS, "")
    if not key:
        return actor
    require(actor, "see_as", RoleResource)
    role = role_named(key)
    require_within(actor, role.rights)
    if request.method not in SAFE_METHODS:
        raise ReadingAsRole(role=label_of(role))
    request._request.seen_as = key  # type: ignore[attr-defined]
    return replace(actor, role=key)


def role_seen_as(request: HttpRequest) -> str:
    """The role with whose rights the request was served; empty as a rule."""
    return str(getattr(request, "seen_as", ""))
