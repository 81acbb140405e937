"""A program that reads has no session, sends no form and is shown no page: it passes by what is there for these."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, ResolverMatch, URLResolver, get_resolver, get_urlconf

from .tenant import reads_alone

#: Addresses whose view is remembered; lists are few and asked often.
KEPT = 1_000


class ReadingMiddleware:
    """Answers lists and records by itself; everything else, and every other wish, goes on inwards.

    Whatever stands further in says nothing to such a request, beside the length of the answer.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        match = reading_view(request) if _may_be_met(request) else None
        if match is None:
            return self.get_response(request)
        request.resolver_match, view = match, match.func
        response: HttpResponse = view(request, *match.args, **match.kwargs)
        response.headers["Content-Length"] = str(len(response.content))
        return response


def reading_view(request: HttpRequest) -> ResolverMatch | None:
    """Where the address leads, if that is to a view which answers this request by itself and changes nothing.

    Looked up once per request.
    """
    if not hasattr(request, "_reading_view"):
        match = _view_at(get_resolver(get_urlconf()), request.path_info) if request.method == "GET" else None
        view: Any = match.func if match else None
        request._reading_view = match if match and view.cls.reads_by_itself(request) else None  # type: ignore[attr-defined]
    return request._reading_view  # type: ignore[attr-defined,no-any-return]


def _may_be_met(request: HttpRequest) -> bool:
    return request.tenant is not None and reads_alone(request)  # type: ignore[attr-defined]


@lru_cache(maxsize=KEPT)
def _view_at(resolver: URLResolver, path: str) -> ResolverMatch | None:
    """Where the address leads, if that is to a view which can read by itself."""
    try:
        match = resolver.resolve(path)
    except Resolver404:
        return None
    return match if hasattr(getattr(match.func, "cls", None), "reads_by_itself") else None
