"""Sign in to the console, and out: ``/api/v1/platform/session/``."""

from __future__ import annotations

import time
from typing import Any

from django.contrib.auth import login, logout
from django.http import HttpRequest
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_protect, ensure_csrf_cookie
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request
from rest_framework.response import Response

from api.credentials import client_address
from api.door import OPENED_AT
from api.sessions import FIRST_STEP, note_first_step, who_began
from api.v1.second_factor import Code
from api.v1.session import Credentials
from core.authentication.errors import InvalidCredentials
from core.authentication.models import User
from core.authentication.services import recognise
from core.console.team import may_enter
from core.second_factor.errors import SecondFactorRequired
from core.second_factor.services import is_on, verify
from core.support.errors import NotSupport

from .base import TeamView


class VisitorView(TeamView):
    permission_classes = []

    def perform_authentication(self, request: Request) -> None:
        """Whoever is not known is an answer here, not an error."""


@method_decorator(csrf_protect, name="dispatch")
@method_decorator(ensure_csrf_cookie, name="dispatch")
class TeamSessionView(VisitorView):
    def get(self, request: Request) -> Response:
        try:
            user = request.user
        except AuthenticationFailed:
            return Response(_describe(None))
        return Response(_describe(user if isinstance(user, User) else None))

    def post(self, request: Request) -> Response:
        """A customer's account and a wrong password get the same answer."""
        user = recognise(**self.given(Credentials, request), address=client_address(request._request), of_team=True)
        if not may_enter(user):
            raise NotSupport
        if is_on(user):
            logout(request._request)
            note_first_step(request._request, user)
            raise SecondFactorRequired
        return Response(_open(request._request, user))

    def delete(self, request: Request) -> Response:
        logout(request._request)
        return Response(status=204)


@method_decorator(csrf_protect, name="dispatch")
class TeamSecondStepView(VisitorView):
    def post(self, request: Request) -> Response:
        user = who_began(request._request)
        verify(user, self.given(Code, request)["code"])
        return Response(open_for(request._request, user))


def open_for(request: HttpRequest, user: User) -> dict[str, Any]:
    """Let in who has given the second factor too, if they are still of the team; raises ``InvalidCredentials``."""
    if not may_enter(user):
        raise InvalidCredentials
    return _open(request, user)


def _open(request: HttpRequest, user: User) -> dict[str, Any]:
    login(request, user)
    request.session.pop(FIRST_STEP, None)
    request.session[OPENED_AT] = time.time()
    return _describe(user)


def _describe(user: User | None) -> dict[str, Any]:
    return {"authenticated": user is not None, **({"user": {"email": user.email}} if user else {})}
