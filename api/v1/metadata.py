"""What the screens are drawn from: ``/api/v1/metadata/``, with the actor's rights applied."""

from __future__ import annotations

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.openapi import documented
from core.openapi.schemas import TEXT, listed, results, shape
from core.records.description import catalogue, describe
from core.records.reach import listed_as
from core.users.access import actor_for

WORDS = ("key", "path", "module", "module_label", "icon", "area", "label", "label_plural")
ENTRY = shape(**dict.fromkeys(WORDS, TEXT), verbs=listed(TEXT), begins=listed(TEXT))


class CatalogueView(APIView):
    @documented("Resources that one may see", results(ENTRY))
    def get(self, request: Request) -> Response:
        return Response({"results": catalogue(actor_for(request))})


class DescriptionView(APIView):
    """A resource that one may not see, or that the company has switched off, does not exist."""

    @documented("What a screen must know of a resource", {"type": "object", "required": ["key", "fields"]})
    def get(self, request: Request, key: str) -> Response:
        actor = actor_for(request)
        return Response(describe(listed_as(key, actor), actor))
