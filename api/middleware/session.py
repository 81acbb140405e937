"""Sessions that are only known at the company where they were opened."""

from __future__ import annotations

from django.conf import settings
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse

from core.authentication.sessions import SessionStore

from .company import at_platform


class TenantSessionMiddleware(SessionMiddleware):
    def process_request(self, request: HttpRequest) -> None:
        tenant = request.tenant  # type: ignore[attr-defined]
        key = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
        request.session = SessionStore(key, tenant.id if tenant else None)

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Pages that are the same for everybody, the front end's shell first, leave the visitor's session alone."""
        if request.tenant is None and not at_platform(request):  # type: ignore[attr-defined]
            return response
        return super().process_response(request, response)
