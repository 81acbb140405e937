"""The answer says with the rights of which role it was read, so that no screen forgets it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from api.seeing import SEE_AS, role_seen_as


class SeeAsMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if role := role_seen_as(request):
            response.headers[SEE_AS] = role
        return response
