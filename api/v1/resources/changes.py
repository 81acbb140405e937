"""Many records of any resource changed in one act; decided in ``core.records.changing``."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.integrations.models import Mode
from core.records.changing import Wanted, change_many
from core.records.texts import NAMED_TWICE
from core.users.access import actor_for

from .actions import MANY, result_of
from .base import ResourceView


class Change(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    version = serializers.IntegerField(min_value=0, required=False)
    values = serializers.DictField()


class Changes(serializers.Serializer[Any]):
    """What each record is to become; ``all`` of them or none, unless the ``valid`` ones are wanted by themselves."""

    records = serializers.ListField(child=Change(), min_length=1, max_length=MANY)
    mode = serializers.ChoiceField(choices=Mode.choices, default=Mode.ALL)

    def validate_records(self, records: list[dict[str, Any]]) -> list[Wanted]:
        """Twice the same record would be changed in no order that anybody asked for."""
        wanted = [Wanted(each["id"], each.get("version"), each["values"]) for each in records]
        if len({each.id for each in wanted}) < len(wanted):
            raise serializers.ValidationError(NAMED_TWICE)
        return wanted


class ChangesView(ResourceView):
    """``POST change/``: a result for each record, in their order, and the act by which they are undone together."""

    def post(self, request: Request) -> Response:
        changes = Changes(data=request.data)
        changes.is_valid(raise_exception=True)
        records, mode = changes.validated_data["records"], changes.validated_data["mode"]
        changed = change_many(self.resource, records, actor=actor_for(request), whole=mode == Mode.ALL)
        return Response({"batch": str(changed.batch), "results": [result_of(each) for each in changed.outcomes]})
