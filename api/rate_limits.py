"""How many requests a minute a company may send, and each program and each stranger at its door.

Strangers have budgets of their own, by address: otherwise whoever knows a company's
address could use up what its people need.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from functools import cache
from typing import Any

import structlog
from django.conf import settings
from django.http import HttpRequest
from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import storage_from_string
from limits.strategies import SlidingWindowCounterRateLimiter
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from api.credentials import bearer_key, client_address
from core.authentication.models import ApiKey
from core.authentication.sessions import SessionStore
from core.observability.metrics import count_unlimited_request
from core.tenancy.identity import TenantRef

log = structlog.get_logger("yz.rate_limit")

#: An office in which everybody opens the sign-in page in the same minute.
STRANGERS_CALLS_PER_MINUTE = 300
#: Every request waits for this.
PATIENCE = 0.25


@dataclass(frozen=True)
class Budget:
    """So many requests a minute, for whoever the bucket names."""

    name: str
    bucket: str
    amount: int

    @property
    def rule(self) -> RateLimitItem:
        return RateLimitItemPerMinute(self.amount, namespace="api")

    @property
    def policy(self) -> str:
        return f'{self.amount};w={self.rule.get_expiry()};comment="{self.name}"'


@dataclass(frozen=True)
class Standing:
    """Whether a request is granted, and what its tightest budget looks like after it."""

    granted: bool
    limit: int
    remaining: int
    reset: int
    policy: str


def budgets_of(request: HttpRequest, ref: TenantRef) -> list[Budget]:
    """The budgets that this request is taken from, the tighter first."""
    company = Budget("company", f"t.{ref.id}:company", ref.calls_per_minute)
    key = bearer_key(request)
    if key and key.tenant_id == ref.id:
        return [Budget("key", f"t.{ref.id}:key:{key.id}", _calls_of(key, ref)), company]
    if _has_session(request, ref):
        return [company]
    return [Budget("address", f"t.{ref.id}:address:{client_address(request)}", STRANGERS_CALLS_PER_MINUTE)]


def spend(budgets: list[Budget]) -> Standing | None:
    """Take one request from each budget.

    Nothing is told when the counters are out of reach: that must not stop the companies' work.
    """
    try:
        exhausted = next((budget for budget in budgets if not _limiter().hit(budget.rule, budget.bucket)), None)
        return _standing(budgets, exhausted)
    except RedisError as error:
        log.warning("rate_limits_unreachable", error=type(error).__name__)
        count_unlimited_request()
        return None


def _standing(budgets: list[Budget], exhausted: Budget | None) -> Standing:
    looked_at = [exhausted] if exhausted else budgets
    found = [(_limiter().get_window_stats(budget.rule, budget.bucket), budget) for budget in looked_at]
    stats, tightest = min(found, key=lambda pair: pair[0].remaining)
    return Standing(
        granted=exhausted is None,
        limit=tightest.amount,
        remaining=0 if exhausted else stats.remaining,
        reset=max(1, math.ceil(stats.reset_time - time.time())),
        policy=", ".join(budget.policy for budget in budgets),
    )


def _calls_of(key: ApiKey, ref: TenantRef) -> int:
    """Unless said otherwise, half of the company's budget: a program that runs wild leaves people the rest."""
    return key.max_calls_per_minute or max(1, ref.calls_per_minute // 2)


def _has_session(request: HttpRequest, ref: TenantRef) -> bool:
    shown = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    try:
        return bool(shown) and SessionStore(shown, ref.id).exists(shown)
    except RedisError:  # where the counters are, which will be noticed next
        return False


@cache
def _limiter() -> SlidingWindowCounterRateLimiter:
    options: Any = {"socket_timeout": PATIENCE, "socket_connect_timeout": PATIENCE, "retry": Retry(NoBackoff(), 1)}
    return SlidingWindowCounterRateLimiter(storage_from_string(settings.REDIS_URL, **options))
