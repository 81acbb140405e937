"""What one was told, and what one wants to be told: ``/api/v1/notifications/``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from rest_framework import serializers
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.authentication import CompanySessionAuthentication
from api.permissions import Themselves
from core.notifications.kinds import known_kinds
from core.notifications.reading import count_unread, page
from core.notifications.services import mark_all_read, mark_read, mute, muted
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, IDENTIFIER, INSTANT, INTEGER, TEXT, listed, nullable, shape
from core.users.access import actor_for
from core.users.models import UserProfile

NOTIFICATION = shape(
    id=IDENTIFIER,
    kind=TEXT,
    text=TEXT,
    at=INSTANT,
    read=BOOLEAN,
    resource=nullable(TEXT),
    record=nullable(IDENTIFIER),
    title=TEXT,
)
KIND = shape(name=TEXT, label=TEXT, muted=BOOLEAN)


class Before(serializers.Serializer[Any]):
    before = serializers.UUIDField(required=False)


class Muted(serializers.Serializer[Any]):
    muted = serializers.ListField(child=serializers.CharField(max_length=100), max_length=1000)


class OwnView(APIView):
    """What was told to a person is theirs alone: neither programs nor support read it."""

    authentication_classes = [CompanySessionAuthentication]
    permission_classes = [IsAuthenticated, Themselves]


class NotificationsView(OwnView):
    @documented("What one was told", shape(results=listed(NOTIFICATION), next=nullable(IDENTIFIER)), query=Before)
    def get(self, request: Request) -> Response:
        """The latest thirty; ``before`` the ``next`` of a page for earlier ones."""
        asked = Before(data=request.query_params)
        asked.is_valid(raise_exception=True)
        rows, following = page(actor=actor_for(request), before=asked.validated_data.get("before"))
        return Response({"results": rows, "next": following})


class UnreadView(OwnView):
    @documented("How much of it one has not read", shape(unread=INTEGER))
    def get(self, request: Request) -> Response:
        return Response({"unread": count_unread(actor_for(request))})


class ReadView(OwnView):
    @documented("One has read it", status=204)
    def post(self, request: Request, notification_id: UUID) -> Response:
        mark_read(notification_id, actor=actor_for(request))
        return Response(status=204)


class AllReadView(OwnView):
    @documented("One has read all of it", status=204)
    def post(self, request: Request) -> Response:
        mark_all_read(actor=actor_for(request))
        return Response(status=204)


class KindsView(OwnView):
    @documented("What one wants to be told", shape(kinds=listed(KIND)))
    def get(self, request: Request) -> Response:
        return Response({"kinds": _kinds(request)})

    @documented("Choose what one wants to be told", shape(kinds=listed(KIND)), body=Muted)
    def put(self, request: Request) -> Response:
        wished = Muted(data=request.data)
        wished.is_valid(raise_exception=True)
        mute(wished.validated_data["muted"], actor=actor_for(request))
        return Response({"kinds": _kinds(request)})


def _kinds(request: Request) -> list[dict[str, Any]]:
    me = actor_for(request).person_id
    unwanted = muted(UserProfile.objects.get(pk=me)) if me else set()
    return [
        {"name": each.name, "label": str(each.label), "muted": each.name in unwanted} for each in known_kinds().values()
    ]
