"""Undo what history tells, or see first what that would do; decided in ``core.records.undoing``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.records import undoing
from core.records.undoing.one import Preview
from core.users.access import actor_for

from .base import ResourceView
from .versions import version_read
from .views import values_of


class Wish(serializers.Serializer[Any]):
    """Which fields to take back, which of them in spite of later changes, or only to look."""

    only = serializers.ListField(child=serializers.CharField(), required=False)
    force = serializers.ListField(child=serializers.CharField(), default=list)
    preview = serializers.BooleanField(default=False)


class UndoView(ResourceView):
    """``POST <record>/history/<entry>/undo/``: the record as it is then, 204 when it is gone."""

    def post(self, request: Request, pk: UUID, entry: UUID) -> HttpResponse:
        values = values_of(request)
        version, wish, actor = version_read(request, values), _wish(request, values), actor_for(request)
        only = frozenset(wish["only"]) if "only" in wish else None
        force = frozenset(wish["force"])
        if wish["preview"]:
            return Response(_shown(undoing.preview(self.resource, pk, entry, actor=actor, only=only, force=force)))
        left = undoing.undo(self.resource, pk, entry, actor=actor, version=version, only=only, force=force)
        return Response(status=204) if left is None else self.shown(request, pk)


class UndoManyView(ResourceView):
    """``POST history/<batch>/undo/``: the ids of the records that were taken back."""

    def post(self, request: Request, batch: UUID) -> Response:
        wish, actor = _wish(request, values_of(request)), actor_for(request)
        force = frozenset(wish["force"])
        if wish["preview"]:
            found = undoing.preview_many(self.resource, batch, actor=actor, force=force)
            return Response({"results": [{"id": str(pk), **_shown(each)} for pk, each in found.items()]})
        done = undoing.undo_many(self.resource, batch, actor=actor, force=force)
        return Response({"results": [{"id": str(pk), "ok": True} for pk in done]})


def _wish(request: Request, values: dict[str, Any]) -> dict[str, Any]:
    asked = {"preview": request.query_params["preview"]} if "preview" in request.query_params else {}
    wish = Wish(data={**values, **asked})
    wish.is_valid(raise_exception=True)
    return dict(wish.validated_data)


def _shown(preview: Preview) -> dict[str, Any]:
    return {
        "deletes": preview.deletes,
        "values": preview.data,
        "conflicts": [
            {"field": each.field, "label": each.label, "present": each.present} for each in preview.conflicts
        ],
    }
