"""Lists and records of any resource, for any client.

What is read is decided in ``core.kernel.reading``, what is written in ``core.records``.
"""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request
from rest_framework.response import Response

from core.kernel.actors import Actor
from core.kernel.reading import Page, read_page, read_record
from core.records import deletion, saving
from core.tenancy.transactions import only_step
from core.users.access import actor_for

from .base import JSON, Answer, sent, values_in
from .direct import DirectView
from .versions import version_read


class ListView(DirectView):
    changing = "POST"

    def read(self, actor: Actor, asked: dict[str, str], **place: Any) -> HttpResponse:
        page = read_page(self.resource, actor=actor, parameters=asked)
        return HttpResponse(page_told(page), content_type=JSON)

    def post(self, request: Request) -> HttpResponse:
        return self.write(request, actor_for(request), values_of(request))

    def write(self, request: HttpRequest | Request, actor: Actor, values: dict[str, Any], **place: Any) -> HttpResponse:
        answer = Answer(self.resource, actor)
        with only_step():
            record = saving.create(self.resource, values, actor=actor, then=answer.ask)
        response = answer.response(201)
        response.headers["Location"] = f"{request.path}{record.pk}/"
        return response


class RecordView(DirectView):
    """A change or a deletion names the version that was read."""

    changing = "PATCH"

    def read(self, actor: Actor, asked: dict[str, str], **place: Any) -> HttpResponse:
        record = read_record(self.resource, place["pk"], actor=actor, parameters=asked)
        return sent(record)

    def patch(self, request: Request, pk: UUID) -> HttpResponse:
        return self.write(request, actor_for(request), values_of(request), pk=pk)

    def write(self, request: HttpRequest | Request, actor: Actor, values: dict[str, Any], **place: Any) -> HttpResponse:
        version = version_read(request, values)
        answer = Answer(self.resource, actor)
        with only_step():
            saving.change(self.resource, place["pk"], values, actor=actor, version=version, then=answer.ask)
        return answer.response()

    def delete(self, request: Request, pk: UUID) -> HttpResponse:
        version = version_read(request, request.query_params.dict())
        archived = deletion.delete(self.resource, pk, actor=actor_for(request), version=version)
        return Response({"archived": True}) if archived else Response(status=204)


def values_of(request: Request) -> dict[str, Any]:
    """What was sent, by field; raises ``ValidationError`` for anything else."""
    return values_in(request.data)


def page_told(page: Page) -> bytes:
    """``{"results": [...], "next": ..., "previous": ...}`` around bytes that are JSON already."""
    said = {"cursor": page.cursor, "count": page.count}
    rest = {
        "next": page.next,
        "previous": page.previous,
        **{key: each for key, each in said.items() if each is not None},
    }
    return b'{"results": [%b], %b' % (b", ".join(page.records), json.dumps(rest)[1:].encode())
