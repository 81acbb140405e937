"""Find out for which company a request is."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from api.credentials import bearer_company
from api.problems import Problem, problem_for
from core.kernel.errors import NotFound
from core.tenancy import directory
from core.tenancy.identity import TenantRef

from .host import requested_host

UNKNOWN_COMPANY = Problem(404, "entreprise_introuvable", _("There is no company at this address."))
#: Where the platform's team works: at the platform's own host alone, and in no company.
PLATFORM_PATHS = ("/api/v1/platform/", "/plateforme/registre/")
#: Everything else is the same for everybody: the shell of the front end, health, metrics.
COMPANY_PATHS = "/api/"


class CompanyMiddleware:
    """Names the company in ``request.tenant``, before anything is asked of its database."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.tenant = None  # type: ignore[attr-defined]
        if at_platform(request):
            is_ours = requested_host(request) == settings.ROOT_DOMAIN
            return self.get_response(request) if is_ours else problem_for(NotFound()).response()
        if request.path.startswith(COMPANY_PATHS):
            request.tenant = resolve(request)  # type: ignore[attr-defined]
            if request.tenant is None:  # type: ignore[attr-defined]
                return UNKNOWN_COMPANY.response()
        return self.get_response(request)


def at_platform(request: HttpRequest) -> bool:
    """Whether the address is the team's; the host has been looked at by the time a view is."""
    return request.path.startswith(PLATFORM_PATHS)


def resolve(request: HttpRequest) -> TenantRef | None:
    """The company of the host; on the platform's own host, the one a program names or whose key it holds."""
    host = requested_host(request)
    if host != settings.ROOT_DOMAIN:
        return directory.by_host(host)
    if slug := request.headers.get("X-Tenant"):
        return directory.by_slug(slug)
    company = bearer_company(request)
    return directory.by_id(company) if company else None
