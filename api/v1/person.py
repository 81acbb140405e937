"""Bases of what people do with their own account: never with a key."""

from __future__ import annotations

from typing import Any, cast

from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_protect
from rest_framework import serializers
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.serializers import Serializer
from rest_framework.views import APIView

from api.authentication import CompanySessionAuthentication
from api.credentials import client_address
from api.permissions import Themselves
from core.authentication.models import User
from core.authentication.passwords import confirm_person

from .fields import PasswordField


class Confirmation(serializers.Serializer[Any]):
    password = PasswordField()


class Given(APIView):
    """Takes what was sent through a form."""

    def given(self, form: type[Serializer[Any]], request: Request) -> dict[str, Any]:
        """What was sent, checked; raises ``ValidationError``."""
        filled = form(data=request.data)
        filled.is_valid(raise_exception=True)
        return cast(dict[str, Any], filled.validated_data)


class AccountView(Given):
    """An account is no record of the company's: where it may only read, passwords still change."""

    changes_nothing_of_the_company = True


class Confirming(Given):
    """For who has signed in and says so once more, at a company or at the platform's own address."""

    def person(self, request: Request) -> User:
        return cast(User, request.user)

    def confirmed(self, request: Request) -> User:
        """Who has signed in and is still there: an unattended screen must not change how one signs in."""
        person, password = self.person(request), self.given(Confirmation, request)["password"]
        confirm_person(person, password, address=client_address(request._request))
        return person


class PersonView(Confirming, AccountView):
    """For who has signed in."""

    authentication_classes = [CompanySessionAuthentication]
    permission_classes = [IsAuthenticated, Themselves]


@method_decorator(csrf_protect, name="dispatch")
class VisitorView(AccountView):
    """For who has not, or not yet."""

    authentication_classes = []
    permission_classes = []
