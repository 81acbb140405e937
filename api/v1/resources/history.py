"""The history of any record; what is told to whom is decided in ``core.records.journal``."""

from __future__ import annotations

from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from core.records.journal import read_history
from core.users.access import actor_for

from .base import ResourceView


class HistoryView(ResourceView):
    """``GET <record>/history/``."""

    def get(self, request: Request, pk: UUID) -> Response:
        cursor = request.query_params.get("cursor", "")
        page = read_history(self.resource, pk, actor=actor_for(request), cursor=cursor)
        return Response({"results": page.entries, "next": page.next})
