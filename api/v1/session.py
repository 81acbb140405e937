"""Sign in, sign out, and who one is: ``/api/v1/session/``."""

from __future__ import annotations

from typing import Any

from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_protect, ensure_csrf_cookie
from rest_framework import serializers
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.authentication import CompanySessionAuthentication
from api.credentials import client_address
from api.door import must_set_up, require_entry
from api.sessions import begin_session, close_session
from core.authentication.errors import InvalidCredentials
from core.authentication.models import User
from core.authentication.services import open_companies_of, recognise
from core.door.errors import NetworkRefused
from core.kernel.actors import Actor, ActorKind
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, IDENTIFIER, TEXT, listed, mapping, shape
from core.tenancy.context import outside, require_tenant
from core.users.models import UserProfile
from core.users.policy.selectors import role_labels
from core.users.services import active_profile

from .fields import PasswordField
from .theme import THEME, described

COMPANY = shape(slug=TEXT, name=TEXT)
SESSION = shape(
    authenticated=BOOLEAN,
    tenant=shape(name=TEXT, slug=TEXT, language=TEXT, currency=TEXT, timezone=TEXT, theme=THEME),
    roles=mapping(TEXT),
    optional={
        "user": shape(id=IDENTIFIER, email=TEXT, name=TEXT, role=TEXT, language=TEXT, theme=TEXT, density=TEXT),
        "companies": listed(COMPANY),
        "support": TEXT,
        "needs_second_factor": BOOLEAN,
    },
)


class Credentials(serializers.Serializer[Any]):
    email = serializers.CharField(max_length=254)
    password = PasswordField()


@method_decorator(csrf_protect, name="dispatch")
@method_decorator(ensure_csrf_cookie, name="dispatch")
class SessionView(APIView):
    authentication_classes = [CompanySessionAuthentication]
    permission_classes = []
    #: A company that may only read must still be signed in to.
    changes_nothing_of_the_company = True
    sets_up_second_factor = True

    def perform_authentication(self, request: Request) -> None:
        """Whoever is not known is an answer here, not an error."""

    @documented("Who one is", SESSION)
    def get(self, request: Request) -> Response:
        return Response(session_told(request, *who(request)))

    @documented("Sign in", SESSION, body=Credentials)
    def post(self, request: Request) -> Response:
        require_entry(request._request)  # first: from elsewhere nobody learns whether a password is right
        credentials = Credentials(data=request.data)
        credentials.is_valid(raise_exception=True)
        tenant_id = require_tenant().id
        with outside():  # hashing a password takes longer than a transaction should
            user = recognise(
                **credentials.validated_data, tenant_id=tenant_id, address=client_address(request._request)
            )
        profile = active_profile(user.id)
        if profile is None:
            raise InvalidCredentials
        begin_session(request._request, user)
        return Response(describe(profile, sets_up=must_set_up(request._request, profile.role)))

    @documented("Sign out", status=204)
    def delete(self, request: Request) -> Response:
        close_session(request._request)
        return Response(status=204)


def session_told(request: Request, profile: UserProfile | None, actor: Actor | None) -> dict[str, Any]:
    """Who one is; whoever is not known is an answer too."""
    sets_up = profile is not None and actor is not None and must_set_up(request._request, actor.role)
    return describe(profile, actor, sets_up=sets_up)


def who(request: Request) -> tuple[UserProfile | None, Actor | None]:
    """The person and as whom they act; neither where nobody is known."""
    try:
        actor = request.auth
    except (AuthenticationFailed, NetworkRefused):
        return None, None
    if not isinstance(actor, Actor) or actor.profile_id is None:
        return None, None
    return UserProfile.objects.get(pk=actor.profile_id), actor


def describe(profile: UserProfile | None, actor: Actor | None = None, *, sets_up: bool = False) -> dict[str, Any]:
    """What the front end must know before its first screen; ``sets_up``: a second factor comes first."""
    tenant = require_tenant()
    said = {name: getattr(tenant, name) for name in ("name", "slug", "language", "currency", "timezone")}
    answer: dict[str, Any] = {
        "authenticated": profile is not None,
        "tenant": {**said, "theme": described()},
        # What a company calls its roles is not a stranger's business.
        "roles": role_labels() if profile is not None else {},
    }
    if profile is not None:
        answer["user"] = {
            "id": str(profile.id),
            "email": profile.email,
            "name": str(profile),
            "role": profile.role,
            "language": profile.language,
            "theme": profile.theme,
            "density": profile.density,
        }
        if actor is not None and actor.kind == ActorKind.SUPPORT:
            answer["support"] = actor.name
            return answer  # where else the colleague works is not support's business
        if sets_up:
            answer["needs_second_factor"] = True
        companies = open_companies_of(User(pk=profile.user))
        answer["companies"] = [{"slug": company.slug, "name": company.name} for company in companies]
    return answer
