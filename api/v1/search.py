"""One field for everything: ``/api/v1/search/?q=``."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.openapi import documented
from core.openapi.schemas import BOOLEAN, IDENTIFIER, TEXT, listed, results, shape
from core.records.finding import MOST, USUAL, find_everywhere
from core.users.access import actor_for

FOUND = shape(id=IDENTIFIER, title=TEXT, context=TEXT)
GROUP = shape(resource=TEXT, path=TEXT, label=TEXT, more=BOOLEAN, results=listed(FOUND))


class Question(serializers.Serializer[Any]):
    """Nothing typed yet finds nothing."""

    q = serializers.CharField(required=False, allow_blank=True, default="", max_length=200)
    limit = serializers.IntegerField(required=False, default=USUAL, min_value=1, max_value=MOST)


class SearchView(APIView):
    @documented("Find a record of any kind", results(GROUP), query=Question)
    def get(self, request: Request) -> Response:
        question = Question(data=request.query_params)
        question.is_valid(raise_exception=True)
        asked = question.validated_data
        return Response({"results": find_everywhere(asked["q"], actor=actor_for(request), limit=asked["limit"])})
