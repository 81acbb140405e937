"""What a program shows to be let in."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from core.authentication.keys import find_key
from core.authentication.models import ApiKey

BEARER = "Bearer "


def bearer_key(request: HttpRequest) -> ApiKey | None:
    """The valid API key in the ``Authorization`` header; looked up once per request."""
    if not hasattr(request, "_api_key"):
        shown = request.headers.get("Authorization", "")
        request._api_key = find_key(shown.removeprefix(BEARER)) if shown.startswith(BEARER) else None  # type: ignore[attr-defined]
    return request._api_key  # type: ignore[attr-defined,no-any-return]


def client_address(request: HttpRequest) -> str:
    """The address a request comes from, as the nearest machine we trust saw it."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or request.META["REMOTE_ADDR"]
