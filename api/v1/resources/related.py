"""Where a record leads to: ``related/`` below the address of any record."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from core.openapi.schemas import BOOLEAN, INTEGER, TEXT, results, shape
from core.records.description import led_by
from core.records.related import Counted, related_to
from core.users.access import actor_for

from .base import ResourceView

_LEADING = shape(resource=TEXT, field=TEXT, label=TEXT, by=TEXT, count=INTEGER, more=BOOLEAN)
COMPONENTS = {"related": results(_LEADING)}
RELATED = {"$ref": "#/components/schemas/related"}


class RelatedView(ResourceView):
    def get(self, request: Request, pk: UUID) -> Response:
        """How many records of each other list point to this one, in one answer."""
        counted = related_to(self.resource, pk, actor=actor_for(request))
        return Response({"results": [_told(each) for each in counted]})


def _told(each: Counted) -> dict[str, Any]:
    return {**led_by(each.leading), "count": each.count, "more": each.more}
