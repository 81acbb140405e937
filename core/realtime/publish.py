"""Tell open screens that something has changed."""

from __future__ import annotations

import json
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from redis import Redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from core.tenancy.context import require_tenant

from .channels import COMPANY, live_channel, past_stream

#: Enough to catch up after a short loss of the line.
KEPT = 1000

#: Kept and told in one step, so that nobody hears an event out of its order.
ANNOUNCE = """
    local id = redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[1], '*', 'message', ARGV[2])
    redis.call('PUBLISH', KEYS[2], id .. ' ' .. ARGV[2])
    return id
"""


@cache
def _valkey() -> Redis:
    # Whoever acts waits for this: one more attempt on a broken connection, no patience beyond.
    return Redis.from_url(settings.REDIS_URL, socket_timeout=2, retry=Retry(NoBackoff(), 1))


def announce(event: str, data: dict[str, Any], *, channel: str = COMPANY) -> None:
    """Send an event to the company's screens once the transaction is committed.

    Live news is a comfort, not a record: if Valkey is away, the act stays done.
    """
    ref = require_tenant()
    message = _message(event, data, channel)
    transaction.on_commit(lambda: _send(ref.id, message), using=ref.alias, robust=True)


def announce_now(tenant_id: UUID, event: str, data: dict[str, Any], *, channel: str) -> None:
    """The same about what was committed before; raises ``RedisError`` if Valkey is away."""
    _send(tenant_id, _message(event, data, channel))


def _message(event: str, data: dict[str, Any], channel: str) -> str:
    return json.dumps({"channel": channel, "event": event, "data": data}, default=str)


def _send(tenant_id: UUID, message: str) -> None:
    keys = (past_stream(tenant_id), live_channel(tenant_id))
    _valkey().eval(ANNOUNCE, len(keys), *keys, str(KEPT), message)
