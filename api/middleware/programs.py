"""A program has no session, sends no form and is shown no page: it passes by what is there for these."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, ResolverMatch, URLResolver, get_resolver, get_urlconf

from api.bodies import require_bearable
from api.credentials import bearer_key
from core.kernel.errors import BusinessError
from core.tenancy.identity import TenantRef

from .idempotency import HEADER
from .tenant import SAFE_METHODS

#: Addresses whose view is remembered; lists are few and asked often.
KEPT = 1_000


class ProgramMiddleware:
    """Leads to lists and records by itself; everything else, and every other wish, goes on inwards.

    Whatever stands further in says nothing to such a request, beside the length of the answer.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        match = direct_view(request) if _is_programs(request) else None
        if match is None or not _passes(request, match.func):
            return self.get_response(request)
        request.resolver_match, view = match, match.func
        response: HttpResponse = view(request, *match.args, **match.kwargs)
        response.headers["Content-Length"] = str(len(response.content))
        return response


def direct_view(request: HttpRequest) -> ResolverMatch | None:
    """Where the address leads, if that is to a view which answers this request directly; looked up once per request."""
    if not hasattr(request, "_direct_view"):
        match = _view_at(get_resolver(get_urlconf()), request.path_info)
        view: Any = match.func if match else None
        request._direct_view = match if match and view.cls.answers_directly(request) else None  # type: ignore[attr-defined]
    return request._direct_view  # type: ignore[attr-defined,no-any-return]


def _is_programs(request: HttpRequest) -> bool:
    ref: TenantRef | None = request.tenant  # type: ignore[attr-defined]
    return ref is not None and bearer_key(request) is not None


def _passes(request: HttpRequest, view: Any) -> bool:
    """Whether nobody further in would hold a change up: whose answer is kept, or who refuses it early, does."""
    if request.method in SAFE_METHODS:
        return True
    if HEADER in request.headers or request.tenant.reads_only:  # type: ignore[attr-defined]
        return False
    try:
        require_bearable(request, view)
    except BusinessError:
        return False
    return True


@lru_cache(maxsize=KEPT)
def _view_at(resolver: URLResolver, path: str) -> ResolverMatch | None:
    """Where the address leads, if that is to a view which can answer directly."""
    try:
        match = resolver.resolve(path)
    except Resolver404:
        return None
    return match if hasattr(getattr(match.func, "cls", None), "answers_directly") else None
