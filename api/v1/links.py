"""Public links, as people make them, find them and take them back: ``/api/v1/links/``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.origins import company_origin
from api.v1.company.base import asked, sent
from core.kernel.actors import Actor
from core.kernel.resources import Resource, declared, declared_as
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, IDENTIFIER, INSTANT, INTEGER, TEXT, listed, nullable, results, shape
from core.sharing.models import PublicLink
from core.sharing.resources import PublicLinkResource
from core.sharing.selectors import links_known_to, links_of_lists, links_of_record
from core.sharing.services import offered, revoke_link, share_record, share_view
from core.tenancy.context import require_tenant
from core.users.access import actor_for

from .told_once import told_once

#: Where the front end reads the text of a link, which no server is sent behind the ``#``.
PAGE = "/partage#"
LINK = {
    "id": IDENTIFIER,
    "name": TEXT,
    "resource": TEXT,
    "resource_label": TEXT,
    "of_list": BOOLEAN,
    "fields": listed(TEXT),
    "made_by": TEXT,
    "created_at": INSTANT,
    "expires_at": INSTANT,
    "has_password": BOOLEAN,
    "most_uses": nullable(INTEGER),
    "uses": INTEGER,
    "last_used_at": nullable(INSTANT),
    "is_over": BOOLEAN,
}
OFFERED = listed(shape(name=TEXT, label=TEXT))
LINKS = shape(may_share=BOOLEAN, offered=OFFERED, **results(shape(**LINK))["properties"])
#: The address is null where the answer is a repeated one.
MADE = shape(address=nullable(TEXT), **LINK)
RIGHT = (PublicLinkResource.key(), "create")


class About(serializers.Serializer[Any]):
    """Without a resource all that one knows of; with one those of its lists, or of one record."""

    resource = serializers.CharField(max_length=200, required=False)
    record = serializers.UUIDField(required=False)


class NewLink(serializers.Serializer[Any]):
    """Of one record, or of what a saved view keeps."""

    resource = serializers.CharField(max_length=200, required=False)
    record = serializers.UUIDField(required=False)
    view = serializers.UUIDField(required=False)
    name = serializers.CharField(max_length=100)
    # The name is also that of an attribute of DRF's serializers, which this one does not use.
    fields = serializers.ListField(child=serializers.CharField(max_length=100), max_length=500)  # type: ignore[assignment]
    days = serializers.IntegerField(min_value=1, max_value=366)
    password = serializers.CharField(max_length=128, min_length=6, required=False)
    most_uses = serializers.IntegerField(min_value=1, max_value=1_000_000, allow_null=True, required=False)

    def validate(self, values: dict[str, Any]) -> dict[str, Any]:
        if values.keys() & {"resource", "record", "view"} not in ({"resource", "record"}, {"view"}):
            raise serializers.ValidationError({"record": [serializers.Field.default_error_messages["required"]]})
        return values


class LinksView(APIView):
    @documented("Public links that one knows of", LINKS, query=About)
    def get(self, request: Request) -> Response:
        """``offered`` are the fields that one may show; none where one may not share."""
        actor, about = actor_for(request), asked(About, request)
        found = links_known_to(actor)
        given: list[dict[str, str]] = []
        if key := about.get("resource"):
            record = about.get("record")
            found = links_of_record(key, record, actor=actor) if record else links_of_lists(key, actor=actor)
            given = _labels(declared_as(key), offered(key, actor=actor, lines=record is not None))
        told = [_told(link) for link in found]
        return Response({"may_share": bool(given), "offered": given, "results": told})

    @documented("Share by a link: its address is told once", MADE, status=201, body=NewLink, right=RIGHT)
    def post(self, request: Request) -> Response:
        link, text = _made(sent(NewLink, request), actor_for(request))
        told = _told(link)
        address = f"{company_origin(request._request, require_tenant().id)}{PAGE}{text}"
        return told_once(told, status=201, address=address)


class LinkView(APIView):
    @documented("Take a link back", status=204)
    def delete(self, request: Request, link_id: UUID) -> Response:
        revoke_link(link_id, actor=actor_for(request))
        return Response(status=204)


def _made(values: dict[str, Any], actor: Actor) -> tuple[PublicLink, str]:
    if "view" in values:
        return share_view(values.pop("view"), actor=actor, **values)
    return share_record(values.pop("resource"), values.pop("record"), actor=actor, **values)


def _labels(resource: type[Resource], names: list[str]) -> list[dict[str, str]]:
    specs, lines = resource.specs(), {each.name: each for each in resource.lines}
    return [
        {"name": name, "label": str(specs[name].label if name in specs else lines[name].label(resource.model))}
        for name in names
    ]


def _kind(key: str) -> str:
    """What such records are called; the key of those that no module declares any more."""
    return next((str(each.label_plural()) for each in declared() if each.key() == key), key)


def _told(link: PublicLink) -> dict[str, Any]:
    return {
        "id": str(link.pk),
        "name": link.name,
        "resource": link.resource,
        "resource_label": _kind(link.resource),
        "of_list": link.target is None,
        "fields": link.fields,
        "made_by": str(link.sharer),
        "created_at": link.created_at,
        "expires_at": link.expires_at,
        "has_password": bool(link.password),
        "most_uses": link.most_uses,
        "uses": link.uses,
        "last_used_at": link.last_used_at,
        "is_over": link.is_over,
    }
