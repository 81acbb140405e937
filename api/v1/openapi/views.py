"""``/api/v1/openapi.json``, and the same as a page for people: ``/api/v1/docs/``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.urls import get_resolver
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.openapi import documented

from .document import document
from .page import rendered

STYLE = Path(__file__).with_name("page.css")
#: It tells what one actor may do.
PRIVATE = {"Cache-Control": "private, no-cache"}


class DocumentView(APIView):
    @documented("This document", {"type": "object", "required": ["openapi", "paths"]})
    def get(self, request: Request) -> Response:
        return Response(_document(request), headers=PRIVATE)


class PageView(APIView):
    """No script, no style of its own, nothing from elsewhere: it works under our content security policy."""

    def get(self, request: Request) -> HttpResponse:
        return HttpResponse(rendered(_document(request)), headers=PRIVATE)


def style(request: HttpRequest) -> FileResponse:
    return FileResponse(STYLE.open("rb"), content_type="text/css")


def _document(request: Request) -> dict[str, Any]:
    return document(get_resolver("api.v1.urls").url_patterns, request)
