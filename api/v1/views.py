"""Saved views of lists: ``/api/v1/views/``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.v1.company.base import asked, change_schema, changed, sent
from core.kernel.actors import Actor
from core.kernel.resources import Resource
from core.kernel.rights import may
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, IDENTIFIER, INTEGER, TEXT, listed, mapping, nullable, one_of, results, shape
from core.records.reach import listed_as
from core.users.access import actor_for
from core.views.defaults import open_with, open_without
from core.views.models import SavedView, Scope, ShownAs
from core.views.questions import PARTS
from core.views.resources import SHARE, SavedViewResource
from core.views.selectors import default_view, described, described_everywhere, view_at
from core.views.services import change_view, delete_view, restore_view, save_view

VIEW = shape(
    id=IDENTIFIER,
    version=INTEGER,
    resource=TEXT,
    name=TEXT,
    scope=one_of(*Scope.values),
    owner=shape(id=IDENTIFIER, label=TEXT),
    mine=BOOLEAN,
    q=TEXT,
    filter=mapping({}),
    sort=TEXT,
    columns=listed(shape(name=TEXT, optional={"width": INTEGER})),
    shown_as=one_of(*ShownAs.values),
    options=mapping({}),
    left_out=listed(one_of(*(part for part in PARTS if part != "options"))),
    may_change=BOOLEAN,
    may_decide=BOOLEAN,
    is_my_default=BOOLEAN,
    default_of=listed(TEXT),
)
VIEWS = shape(default=nullable(IDENTIFIER), may_share=BOOLEAN, **results(VIEW)["properties"])


class Listed(serializers.Serializer[Any]):
    """Without a resource, of every list."""

    resource = serializers.CharField(max_length=200, required=False)


class Column(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=100)
    width = serializers.IntegerField(min_value=40, max_value=2000, required=False)


class ViewChange(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=80, required=False)
    scope = serializers.ChoiceField(choices=Scope.choices, required=False)
    q = serializers.CharField(max_length=200, allow_blank=True, required=False)
    filter = serializers.DictField(allow_empty=True, required=False)
    sort = serializers.CharField(max_length=400, allow_blank=True, required=False)
    columns = Column(many=True, required=False, max_length=200)  # type: ignore[call-arg]
    shown_as = serializers.ChoiceField(choices=ShownAs.choices, required=False)
    options = serializers.DictField(allow_empty=True, required=False)


class NewView(ViewChange):
    resource = serializers.CharField(max_length=200)
    name = serializers.CharField(max_length=80)


class ForWhom(serializers.Serializer[Any]):
    """Without a role, the person who asks."""

    role = serializers.CharField(max_length=40, required=False)


class SavedViewsView(APIView):
    @documented("Views of a list that one may open, and the one that it opens with", VIEWS, query=Listed)
    def get(self, request: Request) -> Response:
        """``left_out`` names the parts of a view that are about something hidden from the reader."""
        actor, key = actor_for(request), asked(Listed, request).get("resource")
        if key is not None:
            return Response(views_told(listed_as(key, actor), actor))
        shares = may(actor, SHARE, SavedViewResource)
        return Response({"results": described_everywhere(actor), "default": None, "may_share": shares})

    @documented("Keep a view", VIEW, status=201, body=NewView)
    def post(self, request: Request) -> Response:
        actor, values = actor_for(request), sent(NewView, request)
        resource = listed_as(values.pop("resource"), actor)
        return Response(_told(save_view(resource, **values, actor=actor), actor), status=201)


def views_told(resource: type[Resource], actor: Actor) -> dict[str, Any]:
    """The views of a list that the actor may open, and the one that it opens with."""
    views, default = described(resource, actor), str(default_view(resource, actor))
    known = default in {view["id"] for view in views}
    return {
        "results": views,
        "default": default if known else None,
        "may_share": may(actor, SHARE, SavedViewResource),
    }


class SavedViewView(APIView):
    @documented("A view", VIEW)
    def get(self, request: Request, view_id: UUID) -> Response:
        actor = actor_for(request)
        return Response(_told(view_at(view_id, actor=actor), actor))

    @documented("Change a view, share or lock it", VIEW, body=change_schema(ViewChange))
    def patch(self, request: Request, view_id: UUID) -> Response:
        actor = actor_for(request)
        view = view_at(view_id, actor=actor)
        values, version = changed(ViewChange, request)
        return Response(_told(change_view(view, actor=actor, version=version, **values), actor))

    @documented("Delete a view", status=204)
    def delete(self, request: Request, view_id: UUID) -> Response:
        actor = actor_for(request)
        delete_view(view_at(view_id, actor=actor), actor=actor)
        return Response(status=204)


class SavedViewRestoreView(APIView):
    @documented("Bring back a view that one has deleted", VIEW)
    def post(self, request: Request, view_id: UUID) -> Response:
        actor = actor_for(request)
        return Response(_told(restore_view(view_id, actor=actor), actor))


class SavedViewDefaultView(APIView):
    """Which view the list opens with, for oneself or for a role."""

    @documented("Let the list open with this view", VIEW, body=ForWhom)
    def post(self, request: Request, view_id: UUID) -> Response:
        actor = actor_for(request)
        view = view_at(view_id, actor=actor)
        open_with(view, actor=actor, **sent(ForWhom, request))
        return Response(_told(view, actor))

    @documented("Let the list open without it", VIEW, query=ForWhom)
    def delete(self, request: Request, view_id: UUID) -> Response:
        actor = actor_for(request)
        view = view_at(view_id, actor=actor)
        open_without(view, actor=actor, **asked(ForWhom, request))
        return Response(_told(view, actor))


def _told(view: SavedView, actor: Actor) -> dict[str, Any]:
    return described(listed_as(view.resource, actor), actor, view)[0]
