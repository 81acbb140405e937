"""How many requests a company may send, and each program and each stranger at its door.

Strangers have budgets of their own, by address: otherwise whoever knows a company's
address could use up what its people need.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

import structlog
from django.conf import settings
from django.http import HttpRequest
from redis.exceptions import RedisError

from api.credentials import bearer_access, bearer_key, client_address, confirm_key, recalled_key, require_accepted
from core.authentication.key_memory import EPOCH
from core.authentication.models import ApiKey
from core.authentication.sessions import SessionStore
from core.metering import budgets
from core.metering.budgets import THERE, Beside, Budget, Outdated, Spending
from core.metering.quotas import Quota
from core.oauth.models import Application
from core.observability.metrics import count_unlimited_request
from core.tenancy import epochs
from core.tenancy.identity import TenantRef

log = structlog.get_logger("yz.rate_limit")

#: An office in which everybody opens the sign-in page in the same minute.
STRANGERS_CALLS_PER_MINUTE = 300


@dataclass(frozen=True)
class Counted:
    """Where a request counts: in budgets of a minute, the tighter first, and in a month's for programs."""

    budgets: list[Budget]
    quota: Quota | None = None
    #: What must hold for that, of all that the process only remembers.
    provided: tuple[Beside, ...] = ()
    #: The key that is then known to open something.
    key: ApiKey | None = None


@dataclass(frozen=True)
class Admission:
    """Where a request was counted, and what came of it; nothing when the counters are out of reach."""

    where: Counted
    spending: Spending | None

    @property
    def epoch(self) -> str | None:
        """The company's, read in the same step."""
        return self.spending.told[0] or None if self.spending else None


@dataclass(frozen=True)
class Standing:
    """Whether a request is granted, and what its tightest budget looks like after it."""

    granted: bool
    limit: int
    remaining: int
    reset: int
    policy: str


def admit(request: HttpRequest, ref: TenantRef) -> Admission:
    """Take the request from the first place where it may count; raises ``AddressRefused``.

    What the process remembers of keys and sessions is confirmed in the same step: usually the only one.
    """
    for where in _places(request, ref):
        with contextlib.suppress(Outdated):
            spending = spend(where, ref)
            if spending and where.key:
                confirm_key(request, where.key)
            return Admission(where, spending)
    raise AssertionError("A stranger always counts by address.")


def spend(where: Counted, ref: TenantRef) -> Spending | None:
    """Take one request from all of them; raises ``Outdated``.

    Nothing is told when the counters are out of reach: that must not stop the companies' work.
    """
    try:
        return budgets.spend(where.budgets, where.quota, Beside(epochs.key_of(ref.id)), *where.provided)
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


def _places(request: HttpRequest, ref: TenantRef) -> Iterator[Counted]:
    """Where the request may count, the likeliest first: as a program's, a colleague's, a stranger's."""
    company = _budget_of_company(ref)
    if where := counted_for(recalled_key(request), ref):
        yield where
    known = bearer_key(request)
    if known:
        require_accepted(known, request)
    if known and known.tenant_id == ref.id:
        yield Counted([_budget_of(known, ref), company], Quota.of(ref))
    elif (access := bearer_access(request)) and access.tenant_id == ref.id:
        yield Counted([_budget_of(access.application, ref), company], Quota.of(ref))
    elif shown := request.COOKIES.get(settings.SESSION_COOKIE_NAME):
        yield Counted([company], provided=(Beside(SessionStore(shown, ref.id).stored_at(shown), THERE),))
    yield Counted([Budget("address", f"t.{ref.id}:address:{client_address(request)}", STRANGERS_CALLS_PER_MINUTE)])


def counted_for(recalled: tuple[ApiKey, str] | None, ref: TenantRef) -> Counted | None:
    """Where a key counts that this process remembers, and what it remembers it by; nowhere at another company."""
    if recalled is None or recalled[0].tenant_id != ref.id:
        return None
    key, epoch = recalled
    return Counted([_budget_of(key, ref), _budget_of_company(ref)], Quota.of(ref), (Beside(EPOCH, epoch),), key)


def _budget_of_company(ref: TenantRef) -> Budget:
    return Budget("company", f"t.{ref.id}:company", ref.calls_per_minute)


def _budget_of(program: ApiKey | Application, ref: TenantRef) -> Budget:
    """Unless said otherwise, half of the company's: a program that runs wild leaves people the rest.

    An application has one, whomever it acts for.
    """
    name = "key" if isinstance(program, ApiKey) else "app"
    calls = program.max_calls_per_minute or max(1, ref.calls_per_minute // 2)
    return Budget(name, f"t.{ref.id}:{name}:{program.id}", calls)
