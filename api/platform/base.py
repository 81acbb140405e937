"""Bases of what the team asks for at the platform's own address."""

from __future__ import annotations

from typing import Any, cast

from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.serializers import Serializer
from rest_framework.views import APIView

from core.authentication.models import User

from .authentication import TeamSessionAuthentication


class TeamView(APIView):
    """For who has signed in there."""

    authentication_classes = [TeamSessionAuthentication]
    permission_classes = [IsAuthenticated]

    def person(self, request: Request) -> User:
        return cast(User, request.user)

    def given(self, form: type[Serializer[Any]], request: Request) -> dict[str, Any]:
        """What was sent, checked; raises ``ValidationError``."""
        filled = form(data=request.data)
        filled.is_valid(raise_exception=True)
        return cast(dict[str, Any], filled.validated_data)
