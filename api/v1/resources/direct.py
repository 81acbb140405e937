"""Answer without the framework where nothing is to be negotiated: JSON comes in and goes out."""

from __future__ import annotations

import json
from typing import Any, ClassVar, NoReturn

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from rest_framework.exceptions import ParseError
from rest_framework.request import Request

from api.authentication import ApiKeyAuthentication, Unread, program_behind
from api.problems import exception_handler
from core.kernel.actors import Actor
from core.tenancy.transactions import only_question
from core.users.access import actor_for

from .base import JSON, ResourceView, values_in
from .retiring import announce

_JSON_RANGES = {"*/*", "application/*", JSON}


class DirectView(ResourceView):
    """Reads, and takes what one method brings. Whoever wants another format takes the framework's way."""

    #: The method that changes something here.
    changing: ClassVar[str]

    def read(self, actor: Actor, asked: dict[str, str], **place: Any) -> HttpResponse:
        """What the actor asks for, as it is sent."""
        raise NotImplementedError

    def write(self, request: HttpRequest | Request, actor: Actor, values: dict[str, Any], **place: Any) -> HttpResponse:
        """Do what the actor sent these values for."""
        raise NotImplementedError

    def get(self, request: Request, **place: Any) -> HttpResponse:
        return self.read(actor_for(request), request.query_params.dict(), **place)

    @classmethod
    def answers_directly(cls, request: HttpRequest) -> bool:
        """Whether nothing of the framework is needed; a program is then led here past what others need."""
        brings = request.method == "GET" or (request.method == cls.changing and _brings_json(request))
        return brings and _takes_json(request)

    def dispatch(self, request: HttpRequest, *args: Any, **place: Any) -> HttpResponseBase:
        if self.answers_directly(request):
            return self._answer(request, **place)
        return super().dispatch(request, *args, **place)

    def _answer(self, request: HttpRequest, **place: Any) -> HttpResponse:
        """As the framework would, without what it prepares for every other request."""
        try:
            answer = self._answered(request, self._actor(request), **place)
        except Exception as error:
            refused = exception_handler(error, {})
            if refused is None:
                raise
            answer = refused
        announce(answer, self.resource)
        answer.headers["Allow"] = ", ".join(self.allowed_methods)
        return answer

    def _actor(self, request: HttpRequest) -> Actor:
        """Who asks; a program's key is known by now, and nothing else need be tried."""
        program = program_behind(request) if ApiKeyAuthentication in self.authentication_classes else None
        return program or actor_for(Request(request, parsers=[Unread()], authenticators=self.get_authenticators()))

    def _answered(self, request: HttpRequest, actor: Actor, **place: Any) -> HttpResponse:
        if request.method != "GET":
            return self.write(request, actor, values_in(_loaded(request.body)), **place)
        with only_question():
            return self.read(actor, request.GET.dict(), **place)


def _takes_json(request: HttpRequest) -> bool:
    """Whether JSON is welcome; who wants something else is refused by the framework, in its way."""
    welcome = (part.partition(";")[0].strip() for part in request.headers.get("Accept", "*/*").split(","))
    return "format" not in request.GET and not _JSON_RANGES.isdisjoint(welcome)


def _brings_json(request: HttpRequest) -> bool:
    written = request.META.get("CONTENT_LENGTH") not in {None, "", "0"}
    return written and request.content_type == JSON and (request.encoding or "utf-8").lower() == "utf-8"


def _loaded(body: bytes) -> Any:
    """What the framework's own parser reads, and refuses."""
    try:
        return json.loads(body.decode(), parse_constant=_no_number)
    except ValueError as error:
        raise ParseError() from error


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)
