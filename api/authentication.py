"""Who asks: a person with a session at this company, a program with one of its keys, or an application for somebody."""

from __future__ import annotations

from collections.abc import Callable

import structlog
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation
from rest_framework.authentication import BaseAuthentication, SessionAuthentication
from rest_framework.exceptions import APIException, AuthenticationFailed
from rest_framework.parsers import BaseParser
from rest_framework.request import Request

from core.authentication.models import ApiKey, User
from core.kernel.acting import act_as
from core.kernel.actors import Actor, ActorKind
from core.kernel.errors import BusinessError
from core.oauth.texts import ACCESS
from core.oauth.tokens import Access
from core.tenancy.context import require_tenant
from core.users.policy.answers import digest_of_rights
from core.users.services import actor_through, profile_of

from .credentials import BEARER, bearer_access, bearer_key
from .door import has_lasted, require_stay
from .seeing import seen_as
from .sessions import at_work, close_session, is_open

#: Enough that no two rights of one company are taken for the same.
MARK_LENGTH = 16


class CompanySessionAuthentication(SessionAuthentication):
    """Signs out whoever lost their place in the company, stayed too long, or was signed out elsewhere.

    Whoever stays is held to the company's sign-in policy: ``api.door``.
    """

    def authenticate(self, request: Request) -> tuple[User, Actor] | None:
        found = super().authenticate(request)
        if found is None:
            return None
        user = found[0]
        lasts = not has_lasted(request._request) and is_open(request._request, user)
        place = at_work(request._request, user) if lasts else None
        if place is None:
            close_session(request._request)
            raise AuthenticationFailed
        profile, actor = place
        require_stay(request, actor)
        if "Accept-Language" not in request.headers:
            translation.activate(profile.language)
        seen = seen_as(request, actor)
        request._request.rights_mark = digest_of_rights(seen)[:MARK_LENGTH]  # type: ignore[attr-defined]
        return user, noted(request._request, seen)

    def authenticate_header(self, request: Request) -> str:
        return "Session"


class ApplicationAuthentication(BaseAuthentication):
    """``Authorization: Bearer yzo_...``: an application that somebody allowed in, as long as they work here."""

    def authenticate(self, request: Request) -> tuple[Access, Actor] | None:
        if not request.headers.get("Authorization", "").startswith(f"{BEARER}{ACCESS}"):
            return None
        access = bearer_access(request._request)
        actor = _actor_of(access) if access and access.tenant_id == require_tenant().id else None
        if access is None or actor is None:
            raise AuthenticationFailed
        return access, noted(request._request, actor)

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"


def _actor_of(access: Access) -> Actor | None:
    """The application in the name of whoever allowed it, or of the company; nobody, where that person left."""
    application, scopes = access.application, access.scopes
    if access.grant.user is None:
        return Actor(ActorKind.APP, name=application.name, role=application.role, key_id=application.id, scopes=scopes)
    profile = profile_of(access.grant.user)
    return actor_through(profile, application.name, key_id=application.id, scopes=scopes) if profile else None


class ApiKeyAuthentication(BaseAuthentication):
    """``Authorization: Bearer yz_...``; another company's key is worth nothing here."""

    def authenticate(self, request: Request) -> tuple[ApiKey, Actor] | None:
        if not request.headers.get("Authorization", "").startswith(BEARER):
            return None
        actor, key = program_behind(request._request), bearer_key(request._request)
        if actor is None or key is None:
            raise AuthenticationFailed
        return key, actor

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"


def program_behind(request: HttpRequest) -> Actor | None:
    """The program whose key opens this company, with what the key is restricted to."""
    key = bearer_key(request)
    if key is None or key.tenant_id != require_tenant().id:
        return None
    actor = Actor(ActorKind.API_KEY, name=key.name, role=key.role, key_id=key.id, scopes=tuple(key.scopes))
    return noted(request, actor)


def noted(request: HttpRequest, actor: Actor) -> Actor:
    """Let the request's logs, its meter and messages name who acts."""
    actor_id = str(actor.profile_id or actor.name)
    request.actor = actor  # type: ignore[attr-defined]
    request.actor_id = actor_id  # type: ignore[attr-defined]
    structlog.contextvars.bind_contextvars(actor=actor_id)
    act_as(actor)
    return actor


class Unread(BaseParser):
    """Leaves the body to the view: who asks stands in headers and cookies."""

    media_type = "*/*"

    def parse(self, *_: object, **__: object) -> dict[str, object]:
        return {}


def actor_behind(request: HttpRequest, view: Callable[..., HttpResponseBase]) -> Actor | None:
    """The actor that the view will find, for what must know it before the view runs."""
    authenticators = getattr(getattr(view, "cls", None), "authentication_classes", ())
    person = request.user
    try:
        actor = Request(request, parsers=[Unread()], authenticators=[kind() for kind in authenticators]).auth
    except (APIException, BusinessError):  # the view will say so, in its own words, of the same person
        request.user = person
        return None
    return actor if isinstance(actor, Actor) else None
