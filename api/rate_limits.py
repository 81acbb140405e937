"""How many requests a company may send, and each program and each stranger at its door.

Strangers have budgets of their own, by address: otherwise whoever knows a company's
address could use up what its people need.
"""

from __future__ import annotations

from dataclasses import dataclass

import structlog
from django.conf import settings
from django.http import HttpRequest
from redis.exceptions import RedisError

from api.credentials import bearer_key, client_address
from core.authentication.models import ApiKey
from core.authentication.sessions import SessionStore
from core.metering import budgets
from core.metering.budgets import Budget, Spending
from core.metering.quotas import Quota
from core.observability.metrics import count_unlimited_request
from core.tenancy.identity import TenantRef

log = structlog.get_logger("yz.rate_limit")

#: An office in which everybody opens the sign-in page in the same minute.
STRANGERS_CALLS_PER_MINUTE = 300


@dataclass(frozen=True)
class Counted:
    """Where a request counts: in budgets of a minute, the tighter first, and in a month's for programs."""

    budgets: list[Budget]
    quota: Quota | None = None


@dataclass(frozen=True)
class Standing:
    """Whether a request is granted, and what its tightest budget looks like after it."""

    granted: bool
    limit: int
    remaining: int
    reset: int
    policy: str


def counted(request: HttpRequest, ref: TenantRef) -> Counted:
    """What this request is taken from."""
    company = Budget("company", f"t.{ref.id}:company", ref.calls_per_minute)
    key = bearer_key(request)
    if key and key.tenant_id == ref.id:
        return Counted([Budget("key", f"t.{ref.id}:key:{key.id}", _calls_of(key, ref)), company], Quota.of(ref))
    if _has_session(request, ref):
        return Counted([company])
    return Counted([Budget("address", f"t.{ref.id}:address:{client_address(request)}", STRANGERS_CALLS_PER_MINUTE)])


def spend(where: Counted) -> Spending | None:
    """Take one request from all of them.

    Nothing is told when the counters are out of reach: that must not stop the companies' work.
    """
    try:
        return budgets.spend(where.budgets, where.quota)
    except RedisError as error:
        log.warning("rate_limits_unreachable", error=type(error).__name__)
        count_unlimited_request()
        return None


def standing(spending: Spending) -> Standing:
    """The budget that refused, else the one that has least left."""
    places = range(len(spending.budgets))
    if isinstance(spending.exhausted, Budget):
        places = range(place := spending.budgets.index(spending.exhausted), place + 1)
    tightest = min(places, key=lambda place: spending.remaining[place])
    return Standing(
        granted=spending.exhausted is None,
        limit=spending.budgets[tightest].amount,
        remaining=max(0, spending.remaining[tightest]),
        reset=spending.reset[tightest],
        policy=", ".join(budget.policy for budget in spending.budgets),
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
