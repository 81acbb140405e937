"""Lists and records of any resource, for any client. What is read is decided in ``core.kernel.reading``."""

from __future__ import annotations

import json
from typing import ClassVar
from uuid import UUID

from django.http import HttpResponse
from rest_framework.request import Request
from rest_framework.views import APIView

from core.kernel.reading import Page, read_page, read_record
from core.kernel.resources import Resource
from core.users.access import actor_for

JSON = "application/json"


class ResourceView(APIView):
    """Serves one resource: the addresses name it."""

    resource: ClassVar[type[Resource]] = Resource


class ListView(ResourceView):
    def get(self, request: Request) -> HttpResponse:
        page = read_page(self.resource, actor=actor_for(request), parameters=request.query_params.dict())
        return HttpResponse(_body(page), content_type=JSON)


class RecordView(ResourceView):
    def get(self, request: Request, pk: UUID) -> HttpResponse:
        record = read_record(self.resource, pk, actor=actor_for(request), parameters=request.query_params.dict())
        return HttpResponse(record.json, content_type=JSON, headers={"ETag": f'"{record.version}"'})


def _body(page: Page) -> bytes:
    """``{"results": [...], "next": ..., "count": ...}`` around bytes that are JSON already."""
    rest = {"next": page.next} if page.count is None else {"next": page.next, "count": page.count}
    return b'{"results": [%b], %b' % (b", ".join(page.records), json.dumps(rest)[1:].encode())
