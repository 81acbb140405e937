"""People are asked whether an application may come in, and see later whom they let in: below ``oauth/``."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from oauthlib.oauth2 import AccessDeniedError, FatalClientError, OAuth2Error
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.company.scopes import in_words
from core.kernel.errors import NotFound
from core.oauth.allowed import Allowed, allowed_by
from core.oauth.errors import RequestRefused
from core.oauth.grants import grants_of
from core.openapi import documented
from core.openapi.schemas import IDENTIFIER, INSTANT, TEXT, listed, nullable, results, shape
from core.tenancy.context import outside
from core.users.access import actor_for

from ..person import PersonView
from ..session import COMPANY
from .asking import ask, with_issuer

WORDS = listed(shape(subject=TEXT, verbs=listed(TEXT)))
ASKED = shape(optional={"application": TEXT, "returns_to": TEXT, "words": WORDS, "redirect": TEXT})
QUERY = dict.fromkeys(("client_id", "redirect_uri", "response_type", "scope", "state", "code_challenge"), TEXT)
ALLOWED = shape(
    id=IDENTIFIER, name=TEXT, company=COMPANY, words=WORDS, allowed_at=INSTANT, last_used_at=nullable(INSTANT)
)


class Answer(serializers.Serializer[Any]):
    allowed = serializers.BooleanField()


class AuthorizeView(PersonView):
    """The screen shows what is asked; where it leads next, the application learns a code or a refusal."""

    @documented("What an application asks for", ASKED, query=QUERY)
    def get(self, request: Request) -> Response:
        try:
            scopes, info = ask(request._request, "validate_authorization_request")
        except FatalClientError as error:
            raise RequestRefused() from error
        except OAuth2Error as error:
            return _back(request, error.in_uri(error.redirect_uri))
        asking = info["request"]
        said = {"application": asking.client.name, "returns_to": urlsplit(asking.redirect_uri).netloc}
        return Response({**said, "words": in_words(scopes)})

    @documented("Allow it, or do not", shape(redirect=TEXT), body=Answer, query=QUERY)
    def post(self, request: Request) -> Response:
        allowed = self.given(Answer, request)["allowed"]
        whose = {"user": self.person(request), "profile": actor_for(request).profile_id}
        try:
            if not allowed:
                _scopes, info = ask(request._request, "validate_authorization_request")
                refused = AccessDeniedError(state=info["state"])
                return _back(request, refused.in_uri(info["redirect_uri"]))
            headers, _body, _status = ask(request._request, "create_authorization_response", credentials=whose)
        except FatalClientError as error:
            raise RequestRefused() from error
        except OAuth2Error as error:
            return _back(request, error.in_uri(error.redirect_uri))
        return _back(request, headers["Location"])


class AllowedView(PersonView):
    """All of them, whatever the company: as with sign-ins, nobody need visit each."""

    @documented("Applications that one has let in", results(ALLOWED))
    def get(self, request: Request) -> Response:
        return Response({"results": [_told(each) for each in allowed_by(self.person(request))]})


class OneAllowedView(PersonView):
    @documented("Let an application in no more", status=204)
    def delete(self, request: Request, application_id: UUID) -> Response:
        with outside():
            ended = grants_of(self.person(request)).filter(application=application_id).end()
        if not ended:
            raise NotFound()
        return Response(status=204)


def _back(request: Request, address: str) -> Response:
    return Response({"redirect": with_issuer(request._request, address)})


def _told(allowed: Allowed) -> dict[str, Any]:
    application = allowed.application
    return {
        "id": application.id,
        "name": application.name,
        "company": {"slug": application.tenant.slug, "name": application.tenant.name},
        "words": in_words(allowed.scopes),
        "allowed_at": allowed.since,
        "last_used_at": allowed.last_used_at,
    }
