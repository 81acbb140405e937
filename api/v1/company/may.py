"""What one may change of the company oneself: ``may/``, for the menu of its settings."""

from __future__ import annotations

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.permissions import Administrator
from core.company.granting import administered, settable_parts
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, TEXT, listed, mapping, shape
from core.users.access import actor_for

MAY = shape(administrator=BOOLEAN, verbs=mapping(listed(TEXT)), sets=mapping(listed(TEXT)))


class MayView(APIView):
    @documented("What one may do oneself below this address", MAY)
    def get(self, request: Request) -> Response:
        """``administrator`` opens the company itself, its modules and invitations, which no right gives."""
        actor, administrator = actor_for(request), Administrator().has_permission(request, self)
        return Response({"administrator": administrator, "verbs": administered(actor), "sets": settable_parts(actor)})
