"""Sessions that are only known at the company where they were opened."""

from __future__ import annotations

from django.conf import settings
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest

from core.authentication.sessions import SessionStore


class TenantSessionMiddleware(SessionMiddleware):
    def process_request(self, request: HttpRequest) -> None:
        tenant = request.tenant  # type: ignore[attr-defined]
        key = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
        request.session = SessionStore(key, tenant.id if tenant else None)
