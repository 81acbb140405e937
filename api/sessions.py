"""Open and close a person's session at the company of the request; every way of signing in ends here."""

from __future__ import annotations

import time
from uuid import UUID

from django.contrib.auth import SESSION_KEY, login, logout
from django.http import HttpRequest

from core.authentication.devices import device_name
from core.authentication.models import User
from core.authentication.sign_ins import end_sign_in, open_sign_in, use
from core.tenancy.context import outside, require_tenant

from .credentials import client_address

#: In the session: when it was opened, in seconds since the epoch, and the sign-in that it belongs to.
OPENED_AT = "opened_at"
SIGN_IN = "sign_in"


def open_session(request: HttpRequest, user: User, *, opened_at: float | None = None) -> None:
    """Sign the person in on this device; ``opened_at`` is earlier when they come from another company."""
    _end_sign_in(request)
    with outside():  # a company that may only read cannot hold the account's own changes
        login(request, user)
    request.session[OPENED_AT] = opened_at or time.time()
    device = device_name(request.headers.get("User-Agent", ""))
    request.session[SIGN_IN] = open_sign_in(
        user.id, require_tenant().id, device=device, address=client_address(request)
    )


def close_session(request: HttpRequest) -> None:
    """Sign out on this device."""
    _end_sign_in(request)
    logout(request)


def is_open(request: HttpRequest, user: User) -> bool:
    """Whether nobody ended this sign-in; it counts as used now."""
    return use(user.id, require_tenant().id, request.session.get(SIGN_IN, ""))


def _end_sign_in(request: HttpRequest) -> None:
    if SESSION_KEY in request.session and SIGN_IN in request.session:
        end_sign_in(UUID(request.session[SESSION_KEY]), require_tenant().id, request.session[SIGN_IN])
