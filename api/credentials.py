"""What a program shows to be let in."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from core.authentication.keys import accepts, find_key, recall_key
from core.authentication.models import ApiKey
from core.kernel.errors import BusinessError
from core.oauth.tokens import Access, find_access

BEARER = "Bearer "


class AddressRefused(BusinessError):
    """The key works only from where it was made for."""

    code = "adresse_refusee"
    message = _("This key is not accepted from this address.")
    status = 403


def bearer_key(request: HttpRequest) -> ApiKey | None:
    """The valid API key in the ``Authorization`` header; looked up once per request."""
    if not hasattr(request, "_api_key"):
        shown = _shown(request)
        request._api_key = find_key(shown) if shown else None  # type: ignore[attr-defined]
    return request._api_key  # type: ignore[attr-defined,no-any-return]


def bearer_access(request: HttpRequest) -> Access | None:
    """What the application may do whose token stands in the ``Authorization`` header; looked up once per request."""
    if not hasattr(request, "_access"):
        request._access = find_access(_shown(request))  # type: ignore[attr-defined]
    return request._access  # type: ignore[attr-defined,no-any-return]


def bearer_company(request: HttpRequest) -> UUID | None:
    """The company that the key or token in the ``Authorization`` header is worth something at."""
    program = bearer_key(request) or bearer_access(request)
    return program.tenant_id if program else None


def recalled_key(request: HttpRequest) -> tuple[ApiKey, str] | None:
    """What this process remembers of the key, where it works from this address: to be confirmed before it counts."""
    shown = _shown(request)
    recalled = recall_key(shown) if shown and not hasattr(request, "_api_key") else None
    return recalled if recalled and accepts(recalled[0], client_address(request)) else None


def confirm_key(request: HttpRequest, key: ApiKey) -> None:
    """The key that was remembered opens something still."""
    request._api_key = key  # type: ignore[attr-defined]


def require_accepted(key: ApiKey, request: HttpRequest) -> None:
    """Raise ``AddressRefused`` unless the key may be used from where the request comes."""
    if not accepts(key, client_address(request)):
        raise AddressRefused()


def client_address(request: HttpRequest) -> str:
    """The address a request comes from, as the nearest machine we trust saw it."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or request.META["REMOTE_ADDR"]


def _shown(request: HttpRequest) -> str:
    text = request.headers.get("Authorization", "")
    return text.removeprefix(BEARER) if text.startswith(BEARER) else ""
