"""Where applications come themselves: ``oauth/token/``, ``oauth/revoke/``, ``oauth/introspect/``.

Spoken to, and answered, as RFC 6749, 7009 and 7662 say, refusals too: libraries expect nothing else.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from oauthlib.oauth2 import OAuth2Error

from .asking import ask

View = Callable[[HttpRequest], HttpResponse]


def _answering(question: str) -> View:
    """The view that asks the company's server this."""

    @csrf_exempt
    @require_POST
    def view(request: HttpRequest) -> HttpResponse:
        try:
            headers, body, status = ask(
                request,
                question,
                http_method="POST",
                body=request.body.decode(errors="replace"),
                headers={name: request.headers.get(name, "") for name in ("Authorization", "Content-Type")},
            )
        except OAuth2Error as error:
            headers, body, status = error.headers, error.json, error.status_code
        kept_by_nobody = {"Content-Type": "application/json", "Cache-Control": "no-store"}
        return HttpResponse(body, status=status, headers={**headers, **kept_by_nobody})

    # Tokens are no records of the company's: where it may only read, programs go on reading.
    view.changes_nothing_of_the_company = True  # type: ignore[attr-defined]
    return view


token = _answering("create_token_response")
revoke = _answering("create_revocation_response")
introspect = _answering("create_introspect_response")
