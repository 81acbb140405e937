"""Refuse what goes beyond the budget, before it costs a transaction, and tell everybody what is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from rest_framework.exceptions import Throttled

from api.problems import problem_for
from api.rate_limits import Standing, budgets_of, spend
from core.tenancy.identity import TenantRef


class RateLimitMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        ref: TenantRef | None = request.tenant  # type: ignore[attr-defined]
        standing = spend(budgets_of(request, ref)) if ref else None
        if standing is None:
            return self.get_response(request)
        response = self.get_response(request) if standing.granted else _refusal(standing)
        for name, value in _headers(standing).items():
            response.headers[name] = value
        return response


def _refusal(standing: Standing) -> HttpResponse:
    problem = problem_for(Throttled())
    return replace(problem, headers={"Retry-After": str(standing.reset)}).response()


def _headers(standing: Standing) -> dict[str, str]:
    return {
        "RateLimit-Limit": str(standing.limit),
        "RateLimit-Remaining": str(standing.remaining),
        "RateLimit-Reset": str(standing.reset),
        "RateLimit-Policy": standing.policy,
    }
