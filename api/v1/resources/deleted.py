"""Records of any resource deleted in one act, and their recycle bin; decided in ``core.records``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.records import bin as recycle_bin
from core.records import deletion
from core.records.texts import NAMED_TWICE
from core.users.access import actor_for

from .actions import MANY, chosen, result_of
from .base import ResourceView
from .views import values_of


class Unwanted(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    version = serializers.IntegerField(min_value=0, required=False)


class Deletion(serializers.Serializer[Any]):
    """Which records are to go, each in the version that was read."""

    records = serializers.ListField(child=Unwanted(), min_length=1, max_length=MANY)

    def validate_records(self, records: list[dict[str, Any]]) -> dict[UUID, int | None]:
        versions = {each["id"]: each.get("version") for each in records}
        if len(versions) < len(records):
            raise serializers.ValidationError(NAMED_TWICE)
        return versions


class DeleteManyView(ResourceView):
    """``POST delete/``: a result for each record, in their order; ``archived`` where others quote it."""

    def post(self, request: Request) -> Response:
        wanted = Deletion(data=request.data)
        wanted.is_valid(raise_exception=True)
        done = deletion.delete_many(self.resource, wanted.validated_data["records"], actor=actor_for(request))
        return Response({"results": [result_of(each) for each in done.values()]})


class DeletedView(ResourceView):
    """``GET deleted/``; ``q`` is part of a title."""

    def get(self, request: Request) -> Response:
        q = request.query_params.get("q", "")
        return Response({"results": recycle_bin.deleted(self.resource, actor=actor_for(request), q=q)})


class RestoreView(ResourceView):
    """``POST deleted/<id>/restore/``: the record as it stands again."""

    def post(self, request: Request, pk: UUID) -> HttpResponse:
        recycle_bin.restore(self.resource, pk, actor=actor_for(request))
        return self.shown(request, pk)


class RestoreManyView(ResourceView):
    """``POST deleted/restore/`` with ``ids``: a result for each record, in their order."""

    def post(self, request: Request) -> Response:
        ids = chosen(values_of(request).get("ids"))
        done = recycle_bin.restore_many(self.resource, ids, actor=actor_for(request))
        return Response({"results": [result_of(each) for each in done]})
