"""What was sent through a webhook, how it went, and sending it again: ``/api/v1/webhooks/<id>/messages/``."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Prefetch
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from core.kernel.errors import NotFound
from core.openapi import documented
from core.openapi.schemas import IDENTIFIER, INSTANT, INTEGER, TEXT, listed, nullable, one_of, results, shape
from core.users.access import actor_for
from core.webhooks.models import Attempt, Message, MessageState
from core.webhooks.replaying import recover, replay

from .webhooks import WebhookManagedView, find_endpoint

#: A page of the latest; ``before`` goes on from the last one's time.
SHOWN = 50
STATE = one_of(*MessageState.values)
ATTEMPT = shape(
    at=INSTANT, timestamp=INTEGER, status=nullable(INTEGER), error=TEXT, response=TEXT, milliseconds=INTEGER
)
MESSAGE = shape(
    id=IDENTIFIER,
    webhook_id=TEXT,
    event=TEXT,
    occurred_at=INSTANT,
    state=STATE,
    attempts=INTEGER,
    next_attempt_at=nullable(INSTANT),
    body=TEXT,
    tries=listed(ATTEMPT),
)


class Chosen(serializers.Serializer[Any]):
    state = serializers.ChoiceField(choices=MessageState.choices, required=False)
    before = serializers.DateTimeField(required=False)


class Since(serializers.Serializer[Any]):
    since = serializers.DateTimeField()


class WebhookMessagesView(WebhookManagedView):
    @documented("What was sent through a webhook", results(MESSAGE), query=Chosen)
    def get(self, request: Request, webhook_id: UUID) -> Response:
        """The latest fifty of the last 30 days, with each attempt; ``before`` a time for earlier ones."""
        asked = Chosen(data=request.query_params)
        asked.is_valid(raise_exception=True)
        conditions = {"state": "state", "before": "occurred_at__lt"}
        chosen = {conditions[name]: value for name, value in asked.validated_data.items()}
        messages = _with_attempts().filter(endpoint=find_endpoint(webhook_id), **chosen)
        return Response({"results": [_describe(each) for each in messages[:SHOWN]]})


class WebhookMessageView(WebhookManagedView):
    @documented("A message and its attempts", MESSAGE)
    def get(self, request: Request, webhook_id: UUID, message_id: UUID) -> Response:
        return Response(_describe(_find(webhook_id, message_id)))


class WebhookReplayView(WebhookManagedView):
    @documented("Send a message again", MESSAGE, status=202)
    def post(self, request: Request, webhook_id: UUID, message_id: UUID) -> Response:
        message = replay(_find(webhook_id, message_id), actor=actor_for(request))
        return Response(_describe(message), status=202)


class WebhookRecoverView(WebhookManagedView):
    @documented("Send what was missed", shape(messages=INTEGER), status=202, body=Since)
    def post(self, request: Request, webhook_id: UUID) -> Response:
        """Everything since a time that failed for good, or was kept while the webhook was disabled: in order, once."""
        since = self.given(Since, request)["since"]
        number = recover(find_endpoint(webhook_id), since=since, actor=actor_for(request))
        return Response({"messages": number}, status=202)


def _with_attempts() -> Any:
    return Message.objects.prefetch_related(Prefetch("tries", Attempt.objects.order_by("id")))


def _find(webhook_id: UUID, message_id: UUID) -> Message:
    found: Message | None = _with_attempts().filter(pk=message_id, endpoint=webhook_id).first()
    if found is None:
        raise NotFound
    return found


def _describe(message: Message) -> dict[str, Any]:
    waits = message.state == MessageState.PENDING
    return {
        "id": str(message.id),
        "webhook_id": message.reference,
        "event": message.name,
        "occurred_at": message.occurred_at.isoformat(),
        "state": message.state,
        "attempts": message.attempts,
        "next_attempt_at": message.next_attempt_at.isoformat() if waits else None,
        "body": message.body,
        "tries": [_attempt(each) for each in message.tries.all()],
    }


def _attempt(attempt: Attempt) -> dict[str, Any]:
    return {
        "at": attempt.created_at.isoformat(),
        "timestamp": attempt.timestamp,
        "status": attempt.status,
        "error": attempt.error,
        "response": attempt.response,
        "milliseconds": attempt.milliseconds,
    }
