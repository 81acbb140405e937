"""Who asks at the platform's own address: somebody of its team, with a session opened there."""

from __future__ import annotations

import time

import structlog
from django.conf import settings
from django.contrib.auth import logout
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from api.door import OPENED_AT
from core.authentication.models import User
from core.console.team import may_enter


def is_too_old(request: Request) -> bool:
    """Whether the session was opened longer ago than any session lasts."""
    opened_at = request._request.session.get(OPENED_AT, 0)
    return bool(time.time() - opened_at > settings.SESSION_ABSOLUTE_AGE)


class TeamSessionAuthentication(SessionAuthentication):
    """Asked anew at each request: who leaves the team, or gives up the second factor, is out."""

    def authenticate(self, request: Request) -> tuple[User, None] | None:
        found = super().authenticate(request)
        if found is None:
            return None
        user = found[0]
        if is_too_old(request) or not may_enter(user):
            logout(request._request)
            raise AuthenticationFailed
        request._request.actor_id = user.email  # type: ignore[attr-defined]
        structlog.contextvars.bind_contextvars(actor=user.email)
        return user, None

    def authenticate_header(self, request: Request) -> str:
        return "Session"
