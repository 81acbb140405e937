"""Applications of third parties: ``applications/``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.company.applications import (
    applications,
    disable_application,
    enable_application,
    register,
    rotate_application_secret,
)
from core.company.resources import ApplicationResource
from core.company.scopes import in_words
from core.oauth.models import Application
from core.openapi import documented
from core.openapi.schemas import BOOLEAN, IDENTIFIER, INSTANT, INTEGER, TEXT, listed, nullable, results, shape

from ..told_once import told_once
from .base import GrantedView, sent

RIGHT = ApplicationResource.key()
WORDS = listed(shape(subject=TEXT, verbs=listed(TEXT)))
SHOWN = {
    "id": IDENTIFIER,
    "name": TEXT,
    "client_id": TEXT,
    "is_confidential": BOOLEAN,
    "redirect_uris": listed(TEXT),
    "scopes": listed(TEXT),
    "role": TEXT,
    "max_calls_per_minute": nullable(INTEGER),
    "disabled_at": nullable(INSTANT),
    "created_at": INSTANT,
}
APPLICATION = shape(**SHOWN, words=WORDS)
#: The secret is null where the answer is a repeated one.
REGISTERED = shape(**SHOWN, words=WORDS, secret=nullable(TEXT))


class NewApplication(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=100)
    redirect_uris = serializers.ListField(child=serializers.CharField(max_length=500), max_length=20, default=list)
    scopes = serializers.ListField(child=serializers.CharField(max_length=200), max_length=100)
    is_confidential = serializers.BooleanField()
    role = serializers.CharField(max_length=40, allow_blank=True, default="")
    max_calls_per_minute = serializers.IntegerField(min_value=1, max_value=2**31 - 1, allow_null=True, default=None)


class ApplicationsView(GrantedView):
    resource = ApplicationResource

    @documented("Applications that may ask for access", results(APPLICATION), right=(RIGHT, "view"))
    def get(self, request: Request) -> Response:
        self.allowed(request, "view")
        return Response({"results": [_told(each) for each in applications()]})

    @documented(
        "Register an application: its secret is told once",
        REGISTERED,
        status=201,
        body=NewApplication,
        right=(RIGHT, "create"),
    )
    def post(self, request: Request) -> Response:
        actor = self.allowed(request, "create")
        application, secret = register(**sent(NewApplication, request), actor=actor)
        return told_once(_told(application), status=201, secret=secret)


class ApplicationSecretView(GrantedView):
    resource = ApplicationResource

    @documented("Give it a new secret, told once", REGISTERED, right=(RIGHT, "update"))
    def post(self, request: Request, application_id: UUID) -> Response:
        application, secret = rotate_application_secret(application_id, actor=self.allowed(request, "update"))
        return told_once(_told(application), secret=secret)


class ApplicationDisableView(GrantedView):
    resource = ApplicationResource

    @documented("End all that it was allowed", APPLICATION, right=(RIGHT, "update"))
    def post(self, request: Request, application_id: UUID) -> Response:
        return Response(_told(disable_application(application_id, actor=self.allowed(request, "update"))))


class ApplicationEnableView(GrantedView):
    resource = ApplicationResource

    @documented("Let it ask again", APPLICATION, right=(RIGHT, "update"))
    def post(self, request: Request, application_id: UUID) -> Response:
        return Response(_told(enable_application(application_id, actor=self.allowed(request, "update"))))


def _told(application: Application) -> dict[str, Any]:
    shown = {name: getattr(application, name) for name in SHOWN}
    return {**shown, "words": in_words(application.scopes)}
