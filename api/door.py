"""The one place where a company's sign-in policy is enforced: when a session opens, and at each of its requests.

Programs are not people: keys have their own addresses and their own end. Support comes from the
platform's network, with a second factor, because an administrator has just let it in.
"""

from __future__ import annotations

import time

from django.http import HttpRequest
from rest_framework.request import Request

from core.door.errors import NetworkRefused, SecondFactorMissing
from core.door.policy import policy
from core.door.services import Caller
from core.kernel.actors import Actor, ActorKind

from .credentials import client_address

#: In the session: when it was opened, in seconds since the epoch, and whether with two factors.
OPENED_AT, TWO_FACTORS = "opened_at", "two_factors"


def require_entry(request: HttpRequest) -> None:
    """Raise ``NetworkRefused`` where the company lets nobody in from."""
    if not policy().lets_in(client_address(request)):
        raise NetworkRefused()


def require_stay(request: Request, actor: Actor) -> None:
    """Raise ``NetworkRefused``, or ``SecondFactorMissing`` unless the view is there to set one up."""
    if actor.kind == ActorKind.SUPPORT:
        return
    require_entry(request._request)
    view = request.parser_context.get("view")
    if must_set_up(request._request, actor.role) and not getattr(view, "sets_up_second_factor", False):
        raise SecondFactorMissing()


def must_set_up(request: HttpRequest, role: str) -> bool:
    """Whether the session, opened with one factor, is to have a second before it can be used."""
    return policy().wants_second_factor(role) and not request.session.get(TWO_FACTORS, False)


def has_lasted(request: HttpRequest) -> bool:
    """Whether the session is older than sessions of this company become."""
    return time.time() - float(request.session.get(OPENED_AT, 0)) > policy().longest


def note_second_factor(request: HttpRequest, *, given: bool = True) -> None:
    """What this session has proved since it was opened, or can no longer prove."""
    request.session[TWO_FACTORS] = given


def caller_of(request: HttpRequest) -> Caller:
    """How whoever asks came in."""
    return Caller(client_address(request), bool(request.session.get(TWO_FACTORS, False)))
