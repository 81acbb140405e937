"""The recycle bin of any resource; decided in ``core.records.bin``."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from rest_framework.request import Request
from rest_framework.response import Response

from core.records import bin as recycle_bin
from core.users.access import actor_for

from .base import ResourceView


class DeletedView(ResourceView):
    """``GET deleted/``."""

    def get(self, request: Request) -> Response:
        return Response({"results": recycle_bin.deleted(self.resource, actor=actor_for(request))})


class RestoreView(ResourceView):
    """``POST deleted/<id>/restore/``: the record as it stands again."""

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        recycle_bin.restore(self.resource, pk, actor=actor_for(request))
        return self.shown(request, pk)
