"""One line and one measurement per request; never a body, a query string or a secret.

What a request took is known when its answer is made, and told when that has left: nobody waits for a line in a log.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextvars import copy_context
from functools import partial
from typing import Any

import structlog
from django.http import HttpRequest, HttpResponse

from api.metering import Counting, meter
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
        # What is answered is counted, whoever is killed: it is sent to the counters before the answer leaves.
        counting = meter(request, response, ref=tenant, route=route, seconds=seconds, marks=marks) if tenant else None
        told = {
            "method": request.method or "",
            "route": route,
            "status": response.status_code,
            "tenant": tenant.slug if tenant else None,
        }
        actor = getattr(request, "actor_id", None)
        # The line carries what the logs of this request carry.
        after = partial(copy_context().run, _tell, told, actor, seconds, counting)
        response._resource_closers.append(after)  # type: ignore[attr-defined]
        return response


def _tell(told: dict[str, Any], actor: str | None, seconds: float, counting: Counting | None) -> None:
    observe_request(**told, seconds=seconds)
    log.info("request", **told, ms=round(seconds * 1000, 1), actor=actor)
    if counting is not None:
        counting.finish()
