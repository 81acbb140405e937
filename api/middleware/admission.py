"""Let a request in: from where its key works, within its budgets, before it costs a transaction.

Stands outside of the company's transaction, which may be read-only and may be rolled back.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from rest_framework.exceptions import Throttled

from api import ahead
from api.credentials import AddressRefused, bearer_access, bearer_key, require_accepted
from api.problems import Problem, problem_for
from api.rate_limits import Admission, Standing, admit, standing
from core.authentication.keys import note_use
from core.metering.budgets import Spending
from core.metering.quotas import Quota
from core.metering.warning import warn
from core.oauth.grants import note_use as note_use_of_grant
from core.tenancy.identity import TenantRef
from core.tenancy.waiting import meanwhile

from .programs import direct_view


class AdmissionMiddleware:
    """Refuses what goes beyond the budget, tells everybody what is left, and lets a key remember its last use."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        ref: TenantRef | None = request.tenant  # type: ignore[attr-defined]
        if ref is None:
            return self.get_response(request)
        return self._answered_ahead(request, ref) or self._answered(request, ref)

    def _answered(self, request: HttpRequest, ref: TenantRef) -> HttpResponse:
        try:
            admission = admit(request, ref)
            if key := bearer_key(request):
                require_accepted(key, request)
                note_use(key)
            elif access := bearer_access(request):
                note_use_of_grant(access.grant)
        except AddressRefused as refusal:
            return problem_for(refusal).response()
        ahead.note(admission)
        request.epoch = admission.epoch  # type: ignore[attr-defined]
        return _told(admission, lambda: self.get_response(request))

    def _answered_ahead(self, request: HttpRequest, ref: TenantRef) -> HttpResponse | None:
        """The answer to a program that only reads, made while Valkey is asked; nothing where that did not work out."""
        begun = ahead.begin(request, ref) if request.method == "GET" and direct_view(request) else None
        if begun is None:
            return None
        with meanwhile(begun.taking.hear):
            response = self.get_response(request)
        admission = begun.admission()
        if admission is None:
            ahead.take_back(request, ref)
            return None
        ahead.note(admission)
        if key := bearer_key(request):
            note_use(key)
        return _told(admission, lambda: response)


def _told(admission: Admission, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer, or the refusal of a budget, with what is left; whoever is warned of a ceiling is warned first."""
    spending, quota = admission.spending, admission.where.quota
    if spending is None:
        return answer()
    if quota and quota.warns_at(spending.used):
        warn(quota, spending.used)
    found = standing(spending)
    response = answer() if found.granted else _refusal(spending, found).response()
    for name, value in _headers(found).items():
        response.headers[name] = value
    return response


def _refusal(spending: Spending, found: Standing) -> Problem:
    if isinstance(spending.exhausted, Quota):
        seconds = math.ceil((spending.exhausted.renews - timezone.now()).total_seconds())
        problem = problem_for(spending.exhausted.exceeded())
    else:
        seconds, problem = found.reset, problem_for(Throttled())
    return replace(problem, headers={"Retry-After": str(seconds)})


def _headers(found: Standing) -> dict[str, str]:
    return {
        "RateLimit-Limit": str(found.limit),
        "RateLimit-Remaining": str(found.remaining),
        "RateLimit-Reset": str(found.reset),
        "RateLimit-Policy": found.policy,
    }
