"""Where a person is signed in. Each place can be seen, and ended on its own.

Sign-ins live in Valkey beside the sessions, so that a company that may only read can be
signed in to. A session is worth what its sign-in is: per person and company, a sorted
set by last use says which are open, a hash keeps what is known of each.
"""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings
from redis import Redis


@dataclass(frozen=True)
class SignIn:
    """One device at which a person is signed in to one company."""

    id: str
    tenant_id: UUID
    device: str
    address: str
    opened_at: datetime
    last_used_at: datetime
    #: When it ends unless it is used before.
    ends_at: datetime


#: In one step: of two requests after a long pause, neither makes the sign-in fresh for the other.
USE = """
local at = redis.call('ZSCORE', KEYS[1], ARGV[1])
local idle = tonumber(ARGV[3])
if not at or idle > 0 and tonumber(ARGV[2]) - tonumber(at) > idle then return 0 end
redis.call('ZADD', KEYS[1], 'XX', ARGV[2], ARGV[1])
return 1
"""


@cache
def _using() -> Any:
    return _valkey().register_script(USE)


@cache
def _valkey() -> Any:  # redis-py's types also describe its asynchronous twin
    return Redis.from_url(settings.REDIS_URL, decode_responses=True)


def open_sign_in(user_id: UUID, tenant_id: UUID, *, device: str, address: str) -> str:
    """Note a new sign-in; its id goes into the session."""
    sign_in, now = secrets.token_hex(8), time.time()
    used, known = _keys(user_id, tenant_id)
    _forget_old(user_id, tenant_id, now)
    with _valkey().pipeline() as steps:
        steps.hset(known, sign_in, json.dumps({"device": device, "address": address, "opened_at": now}))
        steps.zadd(used, {sign_in: now})
        for key in (used, known):
            steps.expire(key, settings.SESSION_ABSOLUTE_AGE)
        steps.execute()
    return sign_in


def use(user_id: UUID, tenant_id: UUID, sign_in: str, *, idle: int | None = None) -> bool:
    """Note that a sign-in is used now; false when it was ended.

    With ``idle``, false too where it was not used for so many seconds; the session's own end comes later.
    """
    used, _ = _keys(user_id, tenant_id)
    return bool(_using()(keys=[used], args=[sign_in, time.time(), idle or 0]))


def sign_ins_of(user_id: UUID, idle: Mapping[UUID, int]) -> list[SignIn]:
    """The person's open sign-ins at these companies, last used first; ``idle`` seconds without use end one there."""
    now = time.time()
    found = [each for tenant_id, seconds in idle.items() for each in _at(user_id, tenant_id, now, seconds)]
    return sorted(found, key=lambda each: each.last_used_at, reverse=True)


def last_uses(user_ids: Iterable[UUID], tenant_id: UUID) -> dict[UUID, datetime]:
    """When each was last at work in the company, as far back as sign-ins are kept: about a day."""
    asked = list(user_ids)
    with _valkey().pipeline() as steps:
        for user_id in asked:
            steps.zrange(_keys(user_id, tenant_id)[0], -1, -1, withscores=True)
        found = steps.execute()
    return {
        user_id: datetime.fromtimestamp(latest[0][1], UTC)
        for user_id, latest in zip(asked, found, strict=True)
        if latest
    }


def end_sign_in(user_id: UUID, tenant_id: UUID, *sign_ins: str) -> int:
    """End sign-ins: their next request is refused. Returns how many were open."""
    if not sign_ins:
        return 0
    used, known = _keys(user_id, tenant_id)
    with _valkey().pipeline() as steps:
        steps.zrem(used, *sign_ins)
        steps.hdel(known, *sign_ins)
        return int(steps.execute()[0])


def end_all(user_id: UUID, tenant_ids: Iterable[UUID], *, but: str = "") -> int:
    """End the person's sign-ins at these companies, except the one given."""
    ended = 0
    for tenant_id in tenant_ids:
        sign_ins = [each for each in _valkey().zrange(_keys(user_id, tenant_id)[0], 0, -1) if each != but]
        ended += end_sign_in(user_id, tenant_id, *sign_ins)
    return ended


def _at(user_id: UUID, tenant_id: UUID, now: float, idle: int) -> list[SignIn]:
    used, known = _keys(user_id, tenant_id)
    with _valkey().pipeline() as steps:
        steps.zrangebyscore(used, now - idle, "+inf", withscores=True)
        steps.hgetall(known)
        recent, facts = steps.execute()
    return [_read(each, tenant_id, json.loads(facts[each]), at, idle) for each, at in recent if each in facts]


def _read(sign_in: str, tenant_id: UUID, facts: dict[str, str | float], used_at: float, idle: int) -> SignIn:
    opened_at, last_used_at, ends_at = (
        datetime.fromtimestamp(at, UTC) for at in (float(facts["opened_at"]), used_at, used_at + idle)
    )
    return SignIn(sign_in, tenant_id, str(facts["device"]), str(facts["address"]), opened_at, last_used_at, ends_at)


def _forget_old(user_id: UUID, tenant_id: UUID, now: float) -> None:
    """Whoever signs in every day would otherwise gather sign-ins that nothing can use any more."""
    old = _valkey().zrangebyscore(_keys(user_id, tenant_id)[0], "-inf", now - settings.SESSION_ABSOLUTE_AGE)
    end_sign_in(user_id, tenant_id, *old)


def _keys(user_id: UUID, tenant_id: UUID) -> tuple[str, str]:
    """Both name the company as its other keys do: they go when it goes."""
    return f"t.{tenant_id}:sign-ins:{user_id}:used", f"t.{tenant_id}:sign-ins:{user_id}:known"
