"""Change one's password, or choose a new one by mail: ``/api/v1/password/``."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import update_session_auth_hash
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.credentials import client_address
from api.origins import company_origin
from api.sessions import SIGN_IN
from core.authentication.attempts import count_link
from core.authentication.errors import LinkRefused
from core.authentication.models import User
from core.authentication.passwords import (
    check_strength,
    confirm_person,
    person_behind,
    reset_password,
    set_password,
)
from core.door.policy import policy
from core.openapi import documented
from core.openapi.schemas import shape
from core.tenancy.context import outside, require_tenant
from core.users.services import profile_of
from core.users.tasks import send_reset_link

from .fields import PasswordField
from .person import PersonView, VisitorView


class Change(serializers.Serializer[Any]):
    old_password = PasswordField()
    password = PasswordField()


class Forgotten(serializers.Serializer[Any]):
    email = serializers.EmailField(max_length=254)


class Reset(serializers.Serializer[Any]):
    token = serializers.CharField(max_length=200)
    password = PasswordField()


class PasswordView(PersonView):
    @documented("Change one's password", status=204, body=Change)
    def post(self, request: Request) -> Response:
        change = self.given(Change, request)
        person = self.person(request)
        names, at_least = _names(person), policy().password_length
        with outside():
            confirm_person(person, change["old_password"], address=client_address(request._request))
            check_strength(change["password"], person, at_least=at_least, **names)
            set_password(person, change["password"], keep=request._request.session[SIGN_IN])
            update_session_auth_hash(request._request, person)
        return Response(status=204)


class PasswordResetView(VisitorView):
    @documented("Ask for a link to a new password", shape(), status=202, body=Forgotten)
    def post(self, request: Request) -> Response:
        """The same answer, in the same time, whether or not anybody has this e-mail."""
        email = self.given(Forgotten, request)["email"]
        count_link(email, client_address(request._request))
        send_reset_link.delay(email, company_origin(request._request, require_tenant().id))
        return Response({}, status=202)


class PasswordResetConfirmView(VisitorView):
    @documented("Choose a new password by a link", status=204, body=Reset)
    def post(self, request: Request) -> Response:
        reset = self.given(Reset, request)
        person = person_behind(reset["token"])
        names, at_least = _names(person), policy().password_length
        with outside():
            check_strength(reset["password"], person, at_least=at_least, **names)
            reset_password(reset["token"], reset["password"])
        return Response(status=204)


def _names(person: User) -> dict[str, str]:
    """How the company at hand calls the person; links of those who do not work here open nothing."""
    profile = profile_of(person)
    if profile is None:
        raise LinkRefused
    return {"first_name": profile.first_name, "last_name": profile.last_name}
