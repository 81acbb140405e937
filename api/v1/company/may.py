"""What one may change of the company oneself: ``may/``, for the menu of its settings."""

from __future__ import annotations

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.permissions import administers
from core.company.granting import administered, settable_parts
from core.kernel.actors import Actor
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, TEXT, listed, mapping, shape
from core.users.access import actor_for

MAY = shape(administrator=BOOLEAN, verbs=mapping(listed(TEXT)), sets=mapping(listed(TEXT)))


class MayView(APIView):
    @documented("What one may do oneself below this address", MAY)
    def get(self, request: Request) -> Response:
        return Response(may_told(actor_for(request)))


def may_told(actor: Actor) -> dict[str, Any]:
    """``administrator`` opens the company itself, its modules and invitations, which no right gives."""
    return {"administrator": administers(actor), "verbs": administered(actor), "sets": settable_parts(actor)}
