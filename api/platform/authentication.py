"""Who asks at the platform's own address: somebody of its team, with a session opened there."""

from __future__ import annotations

import time

import structlog
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from api.door import OPENED_AT
from core.authentication.models import User
from core.console.team import may_enter


def stays(request: HttpRequest) -> bool:
    """Whether whoever has signed in may go on; asked anew at each request.

    Who leaves the team, gives up the second factor or came longer ago than any session lasts is out.
    """
    user = request.user
    if not isinstance(user, User):
        return False
    if _is_too_old(request) or not may_enter(user):
        logout(request)
        return False
    request.actor_id = user.email  # type: ignore[attr-defined]
    structlog.contextvars.bind_contextvars(actor=user.email)
    return True


def _is_too_old(request: HttpRequest) -> bool:
    return bool(time.time() - request.session.get(OPENED_AT, 0) > settings.SESSION_ABSOLUTE_AGE)


class TeamSessionAuthentication(SessionAuthentication):
    def authenticate(self, request: Request) -> tuple[User, None] | None:
        found = super().authenticate(request)
        if found is None:
            return None
        if not stays(request._request):
            raise AuthenticationFailed
        return found[0], None

    def authenticate_header(self, request: Request) -> str:
        return "Session"
