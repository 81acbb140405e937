"""What holders of public links read, without any account: ``/api/v1/shared/``."""

from __future__ import annotations

from typing import Any

from django.db import DatabaseError
from django.http import HttpResponse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.authentication import noted
from api.shell import UNKNOWN_ELSEWHERE
from core.kernel.errors import NotFound
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, INSTANT, TEXT, listed, shape
from core.sharing.opening import Opened, open_link
from core.tenancy.errors import from_database

from .person import VisitorView
from .resources.printing import PAPER

#: No machine on the way keeps a copy, either.
HEADERS = {**UNKNOWN_ELSEWHERE, "Cache-Control": "no-store"}
TABLE = shape(label=TEXT, columns=listed(shape(label=TEXT, figures=BOOLEAN)), rows=listed(listed(TEXT)))
PAGE = shape(
    name=TEXT,
    shared_by=TEXT,
    expires_at=INSTANT,
    title=TEXT,
    subtitle=TEXT,
    company=shape(name=TEXT, lines=listed(TEXT)),
    sections=listed(shape(label=TEXT, fields=listed(shape(label=TEXT, text=TEXT, long=BOOLEAN)))),
    tables=listed(TABLE),
)


class Held(serializers.Serializer[Any]):
    text = serializers.CharField(max_length=200)
    password = serializers.CharField(max_length=128, default="", allow_blank=True, trim_whitespace=False)


class ByLinkView(VisitorView):
    """Changes nothing but what is known of the link: a company that may only read shows nothing here anyway."""

    def opened(self, request: Request) -> Opened:
        """What the link opens; its holder is who acts from here on."""
        found = open_link(**self.given(Held, request))
        noted(request._request, found.actor)
        return found

    def handle_exception(self, exc: Exception) -> Any:
        """What only the database knows of a company yet is nothing that a stranger is told."""
        is_closing = isinstance(exc, DatabaseError) and from_database(exc) is not None
        return super().handle_exception(NotFound() if is_closing else exc)

    def finalize_response(self, request: Request, response: Any, *args: Any, **place: Any) -> Any:
        answer = super().finalize_response(request, response, *args, **place)
        for name, value in HEADERS.items():
            answer.headers[name] = value
        return answer


class SharedView(ByLinkView):
    @documented("What a public link shows", PAGE, body=Held)
    def post(self, request: Request) -> Response:
        """In the words and the language of its reader; 404 whenever there is nothing to be read by it."""
        opened = self.opened(request)
        return Response(_told(opened, opened.page()))


class SharedSheetView(ByLinkView):
    @documented("What a public link shows, as PDF", {}, body=Held)
    def post(self, request: Request) -> HttpResponse:
        return HttpResponse(self.opened(request).sheet(), content_type=PAPER)


def _told(opened: Opened, page: dict[str, Any]) -> dict[str, Any]:
    listed = [{"label": "", "columns": page["columns"], "rows": page["rows"]}] if "rows" in page else []
    return {
        "name": opened.link.name,
        "shared_by": str(opened.link.sharer),
        "expires_at": opened.link.expires_at,
        **{name: page[name] for name in ("title", "subtitle", "company")},
        "sections": page.get("sections", []),
        "tables": page.get("tables", listed),
    }
