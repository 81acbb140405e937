"""Base of what people do with their own account: with a session, never with a key."""

from __future__ import annotations

from typing import cast

from rest_framework.request import Request
from rest_framework.views import APIView

from api.authentication import CompanySessionAuthentication
from core.authentication.models import User


class PersonView(APIView):
    authentication_classes = [CompanySessionAuthentication]
    #: An account is no record of the company's: where it may only read, passwords still change.
    changes_nothing_of_the_company = True

    def person(self, request: Request) -> User:
        return cast(User, request.user)
