"""Where applications come themselves: ``oauth/token/``, ``oauth/revoke/``, ``oauth/introspect/``."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from oauthlib.oauth2 import OAuth2Error

from api.oauth_answers import answered, refused

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
            return refused(error)
        return answered(headers, body, status)

    # Tokens are no records of the company's: where it may only read, programs go on reading.
    view.changes_nothing_of_the_company = True  # type: ignore[attr-defined]
    return view


token = _answering("create_token_response")
revoke = _answering("create_revocation_response")
introspect = _answering("create_introspect_response")
