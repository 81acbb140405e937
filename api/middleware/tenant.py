"""Answer a request inside the transaction of the company that it is for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import structlog
from django.db import connections
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from api import oauth_answers
from api.credentials import bearer_key
from api.problems import Problem, problem_for
from core.kernel.acting import acting
from core.kernel.errors import NotFound
from core.tenancy.arrival import arrive, visit
from core.tenancy.directory import UnknownTenant
from core.tenancy.epochs import EPOCH
from core.tenancy.errors import TenancyError, TenantClosed
from core.tenancy.identity import TenantRef
from core.tenancy.transactions import REFUSED_WHOLE

READ_ONLY = Problem(403, "entreprise_en_lecture_seule", _("This company may only read at the moment."))
#: Where holders of public links read.
SHARED = "/api/v1/shared/"
SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}


class TenantMiddleware:
    """One request, one company, one transaction; an answer that refuses undoes what was done.

    The database has the last word on where the company lives and what it may still do.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        ref: TenantRef | None = request.tenant  # type: ignore[attr-defined]
        if ref is None:
            return self.get_response(request)
        try:
            known = {EPOCH: request.epoch, REFUSED_WHOLE: True}  # type: ignore[attr-defined]
            if reads_alone(request):
                return visit(ref, known, partial(self._answer, request))
            with arrive(ref, known) as here:
                return self._answer(request, here)
        except (TenancyError, UnknownTenant) as error:
            return _kept_out(request, error)

    def _answer(self, request: HttpRequest, ref: TenantRef) -> HttpResponse:
        request.tenant = ref  # type: ignore[attr-defined]
        with acting(None), structlog.contextvars.bound_contextvars(tenant=ref.slug):
            response = self.get_response(request)
        if refuses(response):
            connections[ref.alias].set_rollback(True)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], args: object, kwargs: object
    ) -> HttpResponse | None:
        """Refuse changes early, with a clear answer, except where the view says it changes nothing of the company."""
        ref: TenantRef | None = request.tenant  # type: ignore[attr-defined]
        changes = request.method not in SAFE_METHODS and not harmless(view)
        if ref and changes and ref.reads_only:
            return READ_ONLY.response()
        return None


def _kept_out(request: HttpRequest, error: Exception) -> HttpResponse:
    """To each in words that they know."""
    if request.path in oauth_answers.ADDRESSES and isinstance(error, TenantClosed):
        return oauth_answers.refused(oauth_answers.CLOSED)
    # A stranger with a link is not told how a company fares.
    return problem_for(NotFound() if request.path.startswith(SHARED) else error).response()


def reads_alone(request: HttpRequest) -> bool:
    """Whether the first thing that is asked of the company may be all: a program reads, and its key is known."""
    return request.method == "GET" and bearer_key(request) is not None


def refuses(response: HttpResponse) -> bool:
    """Whether the answer says that nothing was done, so that nothing may stay."""
    return response.status_code >= 400


def harmless(view: Callable[..., HttpResponseBase]) -> bool:
    """Whether the view says that it changes nothing of the company."""
    return getattr(getattr(view, "cls", view), "changes_nothing_of_the_company", False)
