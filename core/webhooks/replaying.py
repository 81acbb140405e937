"""Send again what was sent, and what was missed, under the names that receivers know."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from core.history import record
from core.kernel.actors import Actor
from core.tenancy.locking import lock
from core.tenancy.outgoing import refuse_if_blocked
from core.tenancy.transactions import atomic

from .models import MISSED, Endpoint, Message, MessageState
from .services import require_enabled
from .tasks import wake_on_commit


@atomic()
def replay(message: Message, *, actor: Actor) -> Message:
    """Send one message again now, whatever became of it."""
    endpoint = message.endpoint
    _open(endpoint)
    lock(message)
    message.state, message.attempts, message.next_attempt_at = MessageState.PENDING, 0, timezone.now()
    message.save(update_fields=["state", "attempts", "next_attempt_at"])
    record(endpoint, "replay_webhook", actor=actor, message=message.reference)
    wake_on_commit(endpoint)
    return message


@atomic()
def recover(endpoint: Endpoint, *, since: datetime, actor: Actor) -> int:
    """Send everything missed since that time, in order, once; returns how many messages that is."""
    _open(endpoint)
    missed = endpoint.messages.filter(state__in=MISSED, occurred_at__gte=since)
    number: int = missed.update(state=MessageState.PENDING, attempts=0, next_attempt_at=timezone.now())
    record(endpoint, "recover_webhook", actor=actor, since=since.isoformat(), messages=number)
    wake_on_commit(endpoint)
    return number


def _open(endpoint: Endpoint) -> None:
    refuse_if_blocked("webhook")
    lock(endpoint)
    require_enabled(endpoint)
