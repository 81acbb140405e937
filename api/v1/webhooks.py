"""Webhooks of a company: ``/api/v1/webhooks/``; what was sent through them is in ``webhook_messages``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from api.permissions import Administrator
from core.kernel.errors import NotFound
from core.openapi import Schema, documented
from core.openapi.schemas import BOOLEAN, IDENTIFIER, INSTANT, INTEGER, TEXT, listed, nullable, one_of, results, shape
from core.users.access import actor_for
from core.users.policy.selectors import role_labels
from core.webhooks.catalogue import catalogue
from core.webhooks.models import Disabled, Endpoint
from core.webhooks.services import change_endpoint, create_endpoint, delete_endpoint, rotate_secret, send_test

from .person import AccountView
from .told_once import told_once

WEBHOOK_MEMBERS: dict[str, Schema] = {
    "id": IDENTIFIER,
    "version": INTEGER,
    "url": TEXT,
    "description": TEXT,
    "events": listed(TEXT),
    "role": TEXT,
    "enabled": BOOLEAN,
    "disabled_because": nullable(one_of(*Disabled.values)),
    "failing_since": nullable(INSTANT),
}
WEBHOOK = shape(**WEBHOOK_MEMBERS)
#: The secret is null where the answer is a repeated one.
WEBHOOK_WITH_SECRET = shape(**WEBHOOK_MEMBERS, secret=nullable(TEXT))
EVENT = shape(name=TEXT, version=INTEGER, description=TEXT, schema={"type": "object"}, example={"type": "object"})


class Wanted(serializers.Serializer[Any]):
    url = serializers.CharField(max_length=2000)
    description = serializers.CharField(max_length=200, allow_blank=True, required=False)
    events = serializers.ListField(child=serializers.CharField(max_length=120), min_length=1, max_length=100)
    role = serializers.CharField(max_length=40)

    def validate_role(self, role: str) -> str:
        if role not in role_labels():
            raise serializers.ValidationError(_("There is no role “{role}”.").format(role=role))
        return role


class Changed(Wanted):
    """Only what is named is changed."""

    url = serializers.CharField(max_length=2000, required=False)
    events = serializers.ListField(
        child=serializers.CharField(max_length=120), min_length=1, max_length=100, required=False
    )
    role = serializers.CharField(max_length=40, required=False)
    enabled = serializers.BooleanField(required=False)
    version = serializers.IntegerField(min_value=1, max_value=2**31 - 1, required=False)


class WebhookManagedView(AccountView):
    """For administrators in their own name: what leaves the company is decided by a person."""

    permission_classes = [IsAuthenticated, Administrator]
    changes_nothing_of_the_company = False


class WebhooksView(WebhookManagedView):
    @documented("Webhooks", results(WEBHOOK))
    def get(self, request: Request) -> Response:
        return Response({"results": [describe(each) for each in Endpoint.objects.all()]})

    @documented("Create a webhook", WEBHOOK_WITH_SECRET, status=201, body=Wanted)
    def post(self, request: Request) -> Response:
        """The secret is shown here and never again; ask for a new one when it is lost."""
        endpoint, secret = create_endpoint(**self.given(Wanted, request), actor=actor_for(request))
        return told_once(describe(endpoint), status=201, secret=secret)


class WebhookView(WebhookManagedView):
    @documented("A webhook", WEBHOOK)
    def get(self, request: Request, webhook_id: UUID) -> Response:
        return Response(describe(find_endpoint(webhook_id)))

    @documented("Change a webhook, disable or enable it", WEBHOOK, body=Changed)
    def patch(self, request: Request, webhook_id: UUID) -> Response:
        changes = self.given(Changed, request)
        return Response(describe(change_endpoint(find_endpoint(webhook_id), **changes, actor=actor_for(request))))

    @documented("Delete a webhook", status=204)
    def delete(self, request: Request, webhook_id: UUID) -> Response:
        delete_endpoint(find_endpoint(webhook_id), actor=actor_for(request))
        return Response(status=204)


class WebhookSecretView(WebhookManagedView):
    @documented("A new secret", WEBHOOK_WITH_SECRET)
    def post(self, request: Request, webhook_id: UUID) -> Response:
        """The present one signs as well for 24 hours."""
        endpoint = find_endpoint(webhook_id)
        secret = rotate_secret(endpoint, actor=actor_for(request))
        return told_once(describe(endpoint), secret=secret)


class WebhookTestView(WebhookManagedView):
    @documented("Send a test", shape(message=IDENTIFIER), status=202)
    def post(self, request: Request, webhook_id: UUID) -> Response:
        message = send_test(find_endpoint(webhook_id), actor=actor_for(request))
        return Response({"message": str(message.id)}, status=202)


class WebhookEventsView(WebhookManagedView):
    @documented("Events that webhooks tell of", results(EVENT))
    def get(self, request: Request) -> Response:
        """``schema`` is the JSON Schema of ``data``; ``example`` a whole message."""
        names = ("name", "version", "description", "schema", "example")
        return Response({"results": [{name: getattr(entry, name) for name in names} for entry in catalogue()]})


def find_endpoint(webhook_id: UUID) -> Endpoint:
    found: Endpoint | None = Endpoint.objects.filter(pk=webhook_id).first()
    if found is None:
        raise NotFound
    return found


def describe(endpoint: Endpoint) -> dict[str, Any]:
    return {
        "id": str(endpoint.id),
        "version": endpoint.version,
        "url": endpoint.url,
        "description": endpoint.description,
        "events": endpoint.events,
        "role": endpoint.role,
        "enabled": not endpoint.disabled,
        "disabled_because": endpoint.disabled or None,
        "failing_since": endpoint.failing_since.isoformat() if endpoint.failing_since else None,
    }
