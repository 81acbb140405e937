"""The company's logo: ``logo/``."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from api.v1.theme import THEME, described
from core.company.logo import choose_logo, remove_logo
from core.company.resources import SettingResource
from core.openapi import documented

from .base import GrantedView

KEY = SettingResource.key()


class Sent(serializers.Serializer[Any]):
    file = serializers.FileField()


class LogoView(GrantedView):
    resource = SettingResource
    parser_classes = [MultiPartParser]

    @documented("Show a logo: PNG, JPEG or WebP", THEME, body=Sent, right=(KEY, "update"))
    def post(self, request: Request) -> Response:
        actor = self.allowed(request, "update")
        sent = Sent(data=request.data)
        sent.is_valid(raise_exception=True)
        choose_logo(sent.validated_data["file"].read(), actor=actor)
        return Response(described())

    @documented("Show no logo", THEME, right=(KEY, "update"))
    def delete(self, request: Request) -> Response:
        remove_logo(actor=self.allowed(request, "update"))
        return Response(described())
