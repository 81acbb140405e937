"""A program's key works only from where it was made for, and remembers when it was last used."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from api.credentials import bearer_key, client_address
from api.problems import Problem
from core.authentication.keys import accepts, note_use

ADDRESS_REFUSED = Problem(403, "adresse_refusee", _("This key is not accepted from this address."))


class KeyMiddleware:
    """Stands outside of the company's transaction, which may be read-only and may be rolled back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = bearer_key(request) if request.tenant else None  # type: ignore[attr-defined]
        if key is None:
            return self.get_response(request)
        if not accepts(key, client_address(request)):
            return ADDRESS_REFUSED.response()
        note_use(key)
        return self.get_response(request)
