"""The answer bears a mark of the rights with which it was given: a screen that meets another one reads itself again."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

MARK = "X-Rights"


class RightsMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if mark := getattr(request, "rights_mark", ""):
            response.headers[MARK] = mark
        return response
