"""Answers in the grammar of RFC 6749, 7009 and 7662, refusals too: libraries expect nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpResponse
from oauthlib.oauth2 import OAuth2Error, UnauthorizedClientError

#: Where applications come themselves; nobody reads what is answered there.
ADDRESSES = frozenset(f"/api/v1/oauth/{question}/" for question in ("token", "revoke", "introspect"))
#: Not ``invalid_grant``, over which libraries throw away what is good again once the company is open.
CLOSED = UnauthorizedClientError(description="Access to this company is closed.")


def answered(headers: Mapping[str, str], body: str, status: int) -> HttpResponse:
    """What nobody on the way keeps."""
    kept_by_nobody = {"Content-Type": "application/json", "Cache-Control": "no-store"}
    return HttpResponse(body, status=status, headers={**headers, **kept_by_nobody})


def refused(error: OAuth2Error) -> HttpResponse:
    return answered(error.headers, error.json, error.status_code)
