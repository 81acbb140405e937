"""All that a first screen asks, in one answer: ``/api/v1/start/``.

The page asks for it beside its scripts, so that on a slow network nothing is left to ask once they run.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.gzip import gzip_page
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.authentication import CompanySessionAuthentication
from core.dashboard import newcomers, services
from core.kernel.actors import Actor, ActorKind
from core.kernel.errors import NotFound
from core.notifications.reading import count_unread
from core.openapi import documented
from core.openapi.schemas import TEXT, mapping, shape
from core.records.description import catalogue, describe
from core.records.reach import listed_as
from core.tenancy.context import require_tenant
from core.users.models import UserProfile

from .company.base import asked
from .company.may import may_told
from .first_rows import first_rows
from .session import session_told, who
from .views import views_told

#: Of an address of the front end, a sector, a module of it and what stands there make the key of a resource.
PARTS_OF_A_KEY = 3
#: Ends an address that asks something of its own, which is not told: other rows than those that are told ahead.
ASKS = "?"


class Screen(serializers.Serializer[Any]):
    """Which screen, by its address; the language that was chosen on the device, where one was."""

    at = serializers.CharField(max_length=500, default="/")
    language = serializers.ChoiceField(settings.LANGUAGES, required=False)


@method_decorator(gzip_page, name="dispatch")
@method_decorator(ensure_csrf_cookie, name="dispatch")
class StartView(APIView):
    """Each answer stands under its own address below ``/api/v1/``; what one may not read is left out."""

    authentication_classes = [CompanySessionAuthentication]
    permission_classes = []
    sets_up_second_factor = True

    def perform_authentication(self, request: Request) -> None:
        """Whoever is not known is an answer here, not an error."""

    @documented("What a first screen asks", shape(language=TEXT, answers=mapping({})), query=Screen)
    def get(self, request: Request) -> Response:
        wanted, (profile, actor) = asked(Screen, request), who(request)
        language = _language(wanted.get("language"), profile)
        with translation.override(language):
            session = session_told(request, profile, actor)
            answers = {"session/": session}
            if actor and session["authenticated"] and "needs_second_factor" not in session:
                answers |= _behind_the_door(actor) | _of_list(wanted["at"], actor)
        return Response({"language": language, "answers": answers}, headers={"Cache-Control": "no-store"})


def _language(chosen: str | None, profile: UserProfile | None) -> str:
    """As the front end decides it: the device's choice, then the account's language, then the company's."""
    known = dict(settings.LANGUAGES)
    wishes = (chosen, profile.language if profile else None, require_tenant().language)
    return next((wish for wish in wishes if wish in known), settings.LANGUAGE_CODE)


def _behind_the_door(actor: Actor) -> dict[str, Any]:
    """What the frame of every screen is drawn from."""
    # Support works in somebody's place, and reads nothing that was told to them.
    own = {} if actor.kind == ActorKind.SUPPORT else {"notifications/unread/": {"unread": count_unread(actor)}}
    return {
        "metadata/": {"results": catalogue(actor)},
        "company/may/": may_told(actor),
        "dashboard/": asdict(services.page_of(actor)),
        "dashboard/first-steps/": asdict(newcomers.steps_of(actor)),
        **own,
    }


def _of_list(address: str, actor: Actor) -> dict[str, Any]:
    """What a list, a record or a form is drawn from; nothing at the address of a screen drawn by hand."""
    parts = address.removesuffix(ASKS).strip("/").split("/")
    key = ".".join(parts[:PARTS_OF_A_KEY])
    try:
        resource = listed_as(key, actor)
    except NotFound:
        return {}
    description, views = describe(resource, actor), views_told(resource, actor)
    told = {f"metadata/{key}/": description, f"views/?resource={key}": views}
    is_plain = len(parts) == PARTS_OF_A_KEY and not address.endswith(ASKS) and views["default"] is None
    return told | (first_rows(resource, actor, description) if is_plain else {})
