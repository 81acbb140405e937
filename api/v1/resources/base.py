"""What the addresses of every resource share."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from django.http import HttpResponse
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.kernel.reading import read_record
from core.kernel.resources import Resource
from core.kernel.rights import may
from core.users.access import actor_for

JSON = "application/json"


class ResourceView(APIView):
    """Serves one resource: the addresses name it."""

    resource: ClassVar[type[Resource]] = Resource

    def shown(self, request: Request, pk: UUID, status: int = 200) -> HttpResponse:
        """The record as it stands after a change; only its id to an actor who may not see it."""
        actor = actor_for(request)
        if not may(actor, "view", self.resource):
            return Response({"id": str(pk)}, status=status)
        record = read_record(self.resource, pk, actor=actor, parameters={})
        return HttpResponse(record.json, status=status, content_type=JSON, headers={"ETag": f'"{record.version}"'})


class FileView(ResourceView):
    """Answers with a file, whatever the framework itself can write and calls a ``format``."""

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:
        return super().perform_content_negotiation(request, force=True)
