"""What the addresses of every resource share."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.http import HttpResponse
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import ValidationError
from rest_framework.views import APIView

from core.kernel.actors import Actor
from core.kernel.reading import Record, ask_record
from core.kernel.resources import Resource
from core.kernel.rights import may
from core.records.texts import NOT_VALUES
from core.users.access import actor_for

from .retiring import announce

JSON = "application/json"


def sent(record: Record, status: int = 200) -> HttpResponse:
    """The record as the database wrote it, and the version that a change must name."""
    return HttpResponse(record.json, status=status, content_type=JSON, headers={"ETag": f'"{record.version}"'})


def values_in(sent: object) -> dict[str, Any]:
    """What was sent, by field; raises ``ValidationError`` for anything else."""
    if not isinstance(sent, Mapping):
        raise ValidationError([NOT_VALUES])
    return dict(sent)


class ResourceView(APIView):
    """Serves one resource: the addresses name it."""

    resource: ClassVar[type[Resource]] = Resource

    def finalize_response(self, request: Request, response: Response, *args: Any, **place: Any) -> Response:
        announce(response, self.resource, place.get("name", ""))
        return super().finalize_response(request, response, *args, **place)

    def shown(self, request: Request, pk: UUID) -> HttpResponse:
        """The record as it stands after a change; only its id to an actor who may not see it."""
        answer = Answer(self.resource, actor_for(request))
        answer.ask(pk)
        return answer.response()


class Answer:
    """The same, asked along with a change instead of after it."""

    def __init__(self, resource: type[Resource], actor: Actor) -> None:
        self._resource, self._actor = resource, actor
        self._told: Callable[[], Record] | None = None
        self._pk: UUID | None = None

    def ask(self, pk: UUID) -> None:
        self._pk = pk
        if may(self._actor, "view", self._resource):
            self._told = ask_record(self._resource, pk, actor=self._actor, parameters={})

    def response(self, status: int = 200) -> HttpResponse:
        """When the change is done."""
        if self._told is None:
            return HttpResponse(json.dumps({"id": str(self._pk)}), status=status, content_type=JSON)
        return sent(self._told(), status)


class FileView(ResourceView):
    """Answers with a file, whatever the framework itself can write and calls a ``format``."""

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:
        return super().perform_content_negotiation(request, force=True)
