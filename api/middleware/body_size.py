"""Refuse a body that is larger than its address takes, before anybody reads it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from api.bodies import require_bearable
from api.problems import problem_for
from core.kernel.errors import BusinessError


class BodySizeMiddleware:
    """Stands before every other middleware that looks at views: some of them read what was sent."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], args: object, kwargs: object
    ) -> HttpResponse | None:
        try:
            require_bearable(request, view)
        except BusinessError as refusal:
            return problem_for(refusal).response()
        return None
