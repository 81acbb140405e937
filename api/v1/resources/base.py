"""What the addresses of every resource share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.problems import exception_handler
from core.kernel.actors import Actor
from core.kernel.reading import Record, ask_record
from core.kernel.resources import Resource
from core.kernel.rights import may
from core.tenancy.transactions import only_question
from core.users.access import actor_for

from .retiring import announce

JSON = "application/json"
_JSON_RANGES = {"*/*", "application/*", JSON}


def sent(record: Record, status: int = 200) -> HttpResponse:
    """The record as the database wrote it, and the version that a change must name."""
    return HttpResponse(record.json, status=status, content_type=JSON, headers={"ETag": f'"{record.version}"'})


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
            return Response({"id": str(self._pk)}, status=status)
        return sent(self._told(), status)


class ReadingView(ResourceView):
    """Answers reads by itself: the database writes their JSON, so that nothing is to be negotiated or rendered."""

    def read(self, actor: Actor, asked: dict[str, str], **place: Any) -> HttpResponse:
        """What the actor asks for, as it is sent."""
        raise NotImplementedError

    def get(self, request: Request, **place: Any) -> HttpResponse:
        return self.read(actor_for(request), request.query_params.dict(), **place)

    @staticmethod
    def reads_by_itself(request: HttpRequest) -> bool:
        """Whether nothing of the framework is needed; who only reads is then led here past what others need."""
        return request.method == "GET" and _takes_json(request)

    def dispatch(self, request: HttpRequest, *args: Any, **place: Any) -> HttpResponseBase:
        if self.reads_by_itself(request):
            return self._answer(request, **place)
        return super().dispatch(request, *args, **place)

    def _answer(self, request: HttpRequest, **place: Any) -> HttpResponse:
        """As the framework would, without what it prepares for every other request."""
        try:
            actor = actor_for(Request(request, authenticators=self.get_authenticators()))
            with only_question():
                answer = self.read(actor, request.GET.dict(), **place)
        except Exception as error:
            refused = exception_handler(error, {})
            if refused is None:
                raise
            answer = refused
        announce(answer, self.resource)
        answer.headers["Allow"] = ", ".join(self.allowed_methods)
        return answer


def _takes_json(request: HttpRequest) -> bool:
    """Whether JSON is welcome; who wants something else is refused by the framework, in its way."""
    welcome = (part.partition(";")[0].strip() for part in request.headers.get("Accept", "*/*").split(","))
    return "format" not in request.GET and not _JSON_RANGES.isdisjoint(welcome)


class FileView(ResourceView):
    """Answers with a file, whatever the framework itself can write and calls a ``format``."""

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:
        return super().perform_content_negotiation(request, force=True)
