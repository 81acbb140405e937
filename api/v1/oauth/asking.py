"""From a request of ours to the authorization server, which knows nothing of Django."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest
from oauthlib.common import add_params_to_uri

from core.oauth.server import Server
from core.tenancy.context import outside, require_tenant

#: The screen on which people are asked.
CONSENT = "/autoriser"


def origin(request: HttpRequest) -> str:
    """The company's authorization server, as it names itself: the address at which it was asked."""
    return f"{request.scheme}://{request.get_host()}"


def ask(request: HttpRequest, question: str, **more: Any) -> Any:
    """What the company's server answers; raises oauthlib's ``OAuth2Error``, ``FatalClientError``.

    What it does stays done, also when it refuses: a stolen token that shows itself ends what it was stolen from.
    """
    server = Server(require_tenant().id)
    with outside(), transaction.atomic():
        return getattr(server, question)(_address(request), **more)


def with_issuer(request: HttpRequest, address: str) -> str:
    """An answer that says whose it is (RFC 9207): who talks to several servers is not led to mix them up."""
    return str(add_params_to_uri(address, [("iss", origin(request))]))


def _address(request: HttpRequest) -> str:
    """With the question as Django read it, written anew: oauthlib breaks off at what no form would write."""
    asked = f"?{request.GET.urlencode()}" if request.GET else ""
    # Whether the way here is safe is decided where the platform is served, not by what a proxy left of the scheme.
    return f"https://{request.get_host()}{request.path}{asked}"
