"""Keys of the company's programs: ``keys/``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.authentication.models import ApiKey
from core.company.keys import issue, keys, revoke
from core.company.resources import KeyResource
from core.openapi import documented
from core.openapi.schemas import IDENTIFIER, INSTANT, INTEGER, TEXT, listed, nullable, results, shape

from ..told_once import told_once
from .base import GrantedView, sent

RIGHT = KeyResource.key()
SHOWN = {
    "id": IDENTIFIER,
    "name": TEXT,
    "role": TEXT,
    "prefix": TEXT,
    "scopes": listed(TEXT),
    "allowed_addresses": listed(TEXT),
    "max_calls_per_minute": nullable(INTEGER),
    "last_used_at": nullable(INSTANT),
    "expires_at": nullable(INSTANT),
    "created_at": INSTANT,
}

#: The text is null where the answer is a repeated one.
ISSUED = shape(text=nullable(TEXT), **SHOWN)


class NewKey(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=100)
    role = serializers.CharField(max_length=40)
    scopes = serializers.ListField(child=serializers.CharField(max_length=200), max_length=100, default=list)
    allowed_addresses = serializers.ListField(child=serializers.CharField(max_length=50), max_length=100, default=list)
    max_calls_per_minute = serializers.IntegerField(min_value=1, max_value=2**31 - 1, allow_null=True, default=None)
    expires_at = serializers.DateTimeField(allow_null=True, default=None)


class KeysView(GrantedView):
    resource = KeyResource

    @documented("Keys of programs", results(shape(**SHOWN)), right=(RIGHT, "view"))
    def get(self, request: Request) -> Response:
        self.allowed(request, "view")
        return Response({"results": [_told(key) for key in keys()]})

    @documented("Issue a key: its text is told once", ISSUED, status=201, body=NewKey, right=(RIGHT, "create"))
    def post(self, request: Request) -> Response:
        actor = self.allowed(request, "create")
        key, text = issue(**sent(NewKey, request), actor=actor)
        return told_once(_told(key), status=201, text=text)


class KeyView(GrantedView):
    resource = KeyResource

    @documented("Revoke a key", status=204, right=(RIGHT, "delete"))
    def delete(self, request: Request, key_id: UUID) -> Response:
        revoke(key_id, actor=self.allowed(request, "delete"))
        return Response(status=204)


def _told(key: ApiKey) -> dict[str, Any]:
    return {name: getattr(key, name) for name in SHOWN}
