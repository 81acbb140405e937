"""Bases of what the team asks for at the platform's own address."""

from __future__ import annotations

from rest_framework.permissions import IsAuthenticated

from api.v1.person import Confirming

from .authentication import TeamSessionAuthentication


class TeamView(Confirming):
    """For who has signed in there."""

    authentication_classes = [TeamSessionAuthentication]
    permission_classes = [IsAuthenticated]
