"""OAuth 2.1 as oauthlib speaks it: code with PKCE, refresh tokens used once, an application's own credentials.

No other way: no implicit grant, no password, no ``plain`` challenge.
"""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from oauthlib.oauth2 import InvalidRequestError
from oauthlib.oauth2.rfc6749.endpoints import (
    AuthorizationEndpoint,
    IntrospectEndpoint,
    RevocationEndpoint,
    TokenEndpoint,
)
from oauthlib.oauth2.rfc6749.grant_types import (
    AuthorizationCodeGrant,
    ClientCredentialsGrant,
    RefreshTokenGrant,
)
from oauthlib.oauth2.rfc6749.tokens import BearerToken

from .answers import GRANT_TYPES, Answers
from .texts import ACCESS, REFRESH, new_text
from .tokens import ACCESS_LASTS

METHOD = "S256"
#: A SHA-256 in base64.
CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}")


class Codes(AuthorizationCodeGrant):  # type: ignore[misc]
    """With the one challenge that proves anything."""

    _code_challenge_methods = {METHOD: AuthorizationCodeGrant._code_challenge_methods[METHOD]}

    def __init__(self, answers: Answers) -> None:
        super().__init__(answers, pre_auth=[_require_challenge])


def _require_challenge(request: Any) -> dict[str, str]:
    if not CHALLENGE.fullmatch(request.code_challenge or ""):
        raise InvalidRequestError(description="Code challenge required.", request=request)
    return {}


class Server(AuthorizationEndpoint, TokenEndpoint, RevocationEndpoint, IntrospectEndpoint):  # type: ignore[misc]
    """The authorization server of one company."""

    def __init__(self, tenant_id: UUID) -> None:
        answers = Answers(tenant_id)
        code = Codes(answers)
        ways = (code, RefreshTokenGrant(answers), ClientCredentialsGrant(answers))
        bearer = _bearer(answers)
        AuthorizationEndpoint.__init__(self, "code", bearer, {"code": code})
        TokenEndpoint.__init__(self, GRANT_TYPES[0], bearer, dict(zip(GRANT_TYPES, ways, strict=True)))
        RevocationEndpoint.__init__(self, answers)
        IntrospectEndpoint.__init__(self, answers)


def _bearer(answers: Answers) -> BearerToken:
    seconds = int(ACCESS_LASTS.total_seconds())
    return BearerToken(answers, lambda _: new_text(ACCESS), seconds, lambda _: new_text(REFRESH))
