"""One line and one measurement per request; never a body, a query string or a secret."""

from __future__ import annotations

import time
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse

from api.metering import meter
from core.observability.metrics import observe_request
from core.tenancy.store import Mark, late_marks

log = structlog.get_logger("yz.access")
UNROUTED = "unrouted"


class AccessLogMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with late_marks() as marks:
            return self._answer(request, marks)

    def _answer(self, request: HttpRequest, marks: list[Mark]) -> HttpResponse:
        started = time.perf_counter()
        response = self.get_response(request)
        seconds = time.perf_counter() - started
        route = request.resolver_match.route if request.resolver_match else UNROUTED
        tenant = getattr(request, "tenant", None)
        slug = tenant.slug if tenant else None
        method = request.method or ""
        observe_request(method=method, route=route, status=response.status_code, seconds=seconds, tenant=slug)
        actor = getattr(request, "actor_id", None)
        log.info(
            "request",
            method=method,
            route=route,
            status=response.status_code,
            ms=round(seconds * 1000, 1),
            tenant=slug,
            actor=actor,
        )
        if tenant:
            meter(request, response, ref=tenant, route=route, seconds=seconds, marks=marks)
        return response
