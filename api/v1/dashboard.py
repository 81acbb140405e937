"""``/api/v1/dashboard/``: the tiles of one's first page, and one's first steps.

Figures are asked of each resource, with its rights.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.dashboard import newcomers, services
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, TEXT, listed, nullable, shape
from core.users.access import actor_for

TILE = shape(
    key=TEXT,
    label=TEXT,
    resource=TEXT,
    groups=listed(TEXT),
    measure=TEXT,
    filter=nullable({"type": "object"}),
    q=TEXT,
    shape=TEXT,
    own=BOOLEAN,
)
PAGE = shape(tiles=listed(TILE), arranged=BOOLEAN)
STEPS = shape(shown=BOOLEAN, steps=listed(shape(key=TEXT, label=TEXT, leads_to=TEXT, done=BOOLEAN)))


class NewTile(serializers.Serializer[Any]):
    """What figures are asked for, and what to call them."""

    label = serializers.CharField(max_length=80)  # type: ignore[assignment] # a field of the form, not what it is called
    resource = serializers.CharField(max_length=100)
    groups = serializers.ListField(child=serializers.CharField(max_length=100), max_length=2, default=list)
    measure = serializers.CharField(max_length=100, default="count")
    filter = serializers.DictField(allow_null=True, default=None)
    q = serializers.CharField(max_length=200, allow_blank=True, default="")
    shape = serializers.CharField(max_length=20, allow_blank=True, default="")


class Arrangement(serializers.Serializer[Any]):
    """The tiles that stay, in their order; null is back to what the role is proposed."""

    keys = serializers.ListField(child=serializers.CharField(max_length=200), max_length=100, allow_null=True)


class Wish(serializers.Serializer[Any]):
    """Whether one's first steps stand on one's first page."""

    shown = serializers.BooleanField()


class DashboardView(APIView):
    @documented("The tiles of one's first page", PAGE)
    def get(self, request: Request) -> Response:
        return Response(asdict(services.page_of(actor_for(request))))

    @documented("Pin figures to one's first page", PAGE, status=201, body=NewTile)
    def post(self, request: Request) -> Response:
        page = services.pin(actor_for(request), _given(NewTile, request))
        return Response(asdict(page), status=201)

    @documented("Arrange one's first page", PAGE, body=Arrangement)
    def patch(self, request: Request) -> Response:
        keys, actor = _given(Arrangement, request)["keys"], actor_for(request)
        return Response(asdict(services.reset(actor) if keys is None else services.arrange(actor, keys)))


class FirstStepsView(APIView):
    @documented("What one does on one's first days", STEPS)
    def get(self, request: Request) -> Response:
        return Response(asdict(newcomers.steps_of(actor_for(request))))

    @documented("Hide one's first steps, or bring them back", STEPS, body=Wish)
    def patch(self, request: Request) -> Response:
        return Response(asdict(newcomers.show_steps(actor_for(request), **_given(Wish, request))))


def _given(form: type[serializers.Serializer[Any]], request: Request) -> dict[str, Any]:
    filled = form(data=request.data)
    filled.is_valid(raise_exception=True)
    return dict(filled.validated_data)
