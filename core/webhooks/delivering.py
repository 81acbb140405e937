"""Send messages: one at a time per endpoint, in order per record, at least once.

A message is claimed in one transaction, sent in none and settled in another. Killed in
between, it is sent again under the same name once the claim has run out.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import msgspec
from cryptography.fernet import InvalidToken
from django.db.models import F
from django.utils import timezone

from core.kernel.events import restore
from core.kernel.sealing import unseal
from core.tenancy.arrival import arrive
from core.tenancy.context import outside
from core.tenancy.identity import TenantRef
from core.tenancy.outgoing import is_blocked

from .bodies import body_of
from .failing import note_failure, note_gone, note_success
from .models import Attempt, Endpoint, Message, MessageState
from .posting import Outcome, post
from .signing import signed_headers
from .tasks import wake
from .telling import told

logger = logging.getLogger(__name__)

#: Pauses before the second and every later attempt; after the last one a message has failed.
PAUSES = [
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=10),
]
#: A worker that was silent for so long while sending is taken for dead; no sending takes as long.
LEASE = timedelta(seconds=60)
#: What a worker sends to one endpoint before others get their turn.
BATCH, TURN = 100, 20.0
#: Messages for later are held by workers in memory, hence only those for soon; the round finds the others.
SOON = timedelta(seconds=10)


@dataclass(frozen=True)
class Shipment:
    """A claimed message, ready to be sent without asking the database anything more."""

    message: Message
    url: str
    body: str
    secrets: tuple[str, ...]
    timestamp: int


def deliver_waiting_messages(ref: TenantRef, endpoint_id: UUID) -> int:
    """Send what waits for the endpoint, as far as one turn goes; returns how many were sent."""
    until, sent = time.monotonic() + TURN, 0
    while deliver_next(ref, endpoint_id):
        sent += 1
        if sent == BATCH or time.monotonic() >= until:
            wake(ref.id, endpoint_id)
            break
    return sent


def deliver_next(ref: TenantRef, endpoint_id: UUID) -> bool:
    """Send the message whose turn it is; false when there is none, or another worker is at it."""
    with arrive(ref):
        shipment = None if is_blocked() else _claim(endpoint_id)
        if shipment is None:
            return False
        with outside():
            outcome = _send(shipment)
        _settle(shipment, outcome)
    return True


def _claim(endpoint_id: UUID) -> Shipment | None:
    """Take the next message that may still be told; the endpoint is this worker's until it is settled."""
    idle = Endpoint.objects.idle().filter(pk=endpoint_id).select_for_update(skip_locked=True)
    endpoint: Endpoint | None = idle.first()
    if endpoint is None:
        return None
    for message in _due(endpoint):
        body = _body(message, endpoint)
        if body is None:
            Message.objects.filter(pk=message.pk).update(state=MessageState.WITHHELD)
            continue
        Message.objects.filter(pk=message.pk).update(body=body)
        Endpoint.objects.filter(pk=endpoint.pk).update(busy_until=timezone.now() + LEASE)
        return Shipment(message, endpoint.url, body, _secrets(endpoint), int(time.time()))
    return None


def _due(endpoint: Endpoint) -> Iterator[Message]:
    """Asked anew each time: a message that is withheld makes way for the next of its record."""
    while (message := Message.objects.due().filter(endpoint=endpoint).first()) is not None:
        yield message


def _body(message: Message, endpoint: Endpoint) -> str | None:
    """The event as the role may see it now; none when it may not, or the event is none of ours any more."""
    try:
        event = restore(message.name, message.payload)
    except (KeyError, msgspec.ValidationError):
        logger.warning("unknown event withheld", extra={"event": message.name})
        return None
    data = told(event, endpoint.actor)
    if data is None:
        return None
    content = body_of(message.name, event.event_version, message.occurred_at.isoformat(), data)
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _secrets(endpoint: Endpoint) -> tuple[str, ...]:
    """Sealed, the newest first; the previous one as long as it signs too."""
    overlapping = endpoint.previous_until is not None and endpoint.previous_until > timezone.now()
    return (endpoint.sealed_secret, endpoint.sealed_previous) if overlapping else (endpoint.sealed_secret,)


def _send(shipment: Shipment) -> Outcome:
    try:
        secrets = [unseal(sealed) for sealed in shipment.secrets]
    except InvalidToken:  # a backup that was restored where other keys seal
        return Outcome(0, error="secret_illisible")
    headers = signed_headers(
        reference=shipment.message.reference, timestamp=shipment.timestamp, body=shipment.body, among=secrets
    )
    return post(shipment.url, shipment.body, headers)


def _settle(shipment: Shipment, outcome: Outcome) -> None:
    """Note how it went and let the endpoint go; also after somebody else took this worker for dead."""
    endpoint = Endpoint.objects.select_for_update().filter(pk=shipment.message.endpoint_id).first()
    rows = Message.objects.select_for_update().filter(pk=shipment.message.pk)
    message: Message | None = rows.first() if endpoint else None
    if endpoint is None or message is None:  # deleted meanwhile
        return
    _note(message, shipment, outcome)
    Endpoint.objects.filter(pk=endpoint.pk).update(busy_until=None)
    if outcome.accepted:
        note_success(endpoint)
    elif outcome.gone:
        note_gone(endpoint)
    else:
        note_failure(endpoint)


def _note(message: Message, shipment: Shipment, outcome: Outcome) -> None:
    Attempt.objects.create(
        message=message,
        timestamp=shipment.timestamp,
        status=outcome.status,
        error=outcome.error,
        response=outcome.response,
        milliseconds=outcome.milliseconds,
    )
    row = Message.objects.filter(pk=message.pk)
    if outcome.accepted:
        row.update(state=MessageState.DELIVERED, attempts=F("attempts") + 1)
    elif message.state != MessageState.PENDING:  # held meanwhile, or delivered by another
        row.update(attempts=F("attempts") + 1)
    elif message.attempts >= len(PAUSES):
        row.update(state=MessageState.FAILED, attempts=F("attempts") + 1)
    else:
        row.update(attempts=F("attempts") + 1, next_attempt_at=_next(message))


def _next(message: Message) -> datetime:
    return timezone.now() + PAUSES[message.attempts]
