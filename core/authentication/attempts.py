"""Slow down those who guess passwords, per account and per address.

Accounts exist across companies, so their buckets do too: a guesser gains nothing by
knocking at several companies' doors.
"""

from __future__ import annotations

import hashlib
import math
import time
from functools import cache

from django.conf import settings
from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import storage_from_string
from limits.strategies import SlidingWindowCounterRateLimiter

from .errors import TooManyAttempts

PER_ACCOUNT = RateLimitItemPerMinute(10, 15, namespace="sign-in-account")
#: Many colleagues share the address of their office.
PER_ADDRESS = RateLimitItemPerMinute(100, 15, namespace="sign-in-address")


@cache
def _limiter() -> SlidingWindowCounterRateLimiter:
    return SlidingWindowCounterRateLimiter(storage_from_string(settings.REDIS_URL))


def count_attempt(email: str, address: str) -> None:
    """Note an attempt before it is tried; raises ``TooManyAttempts`` when there were too many."""
    account = _bucket(email)
    # Counted before the password is checked, so that parallel guesses are counted too.
    if not _limiter().hit(PER_ACCOUNT, account):
        raise _too_many(PER_ACCOUNT, account)
    if not _limiter().test(PER_ADDRESS, address):
        raise _too_many(PER_ADDRESS, address)


def count_failure(address: str) -> None:
    """Note that an attempt from this address failed."""
    _limiter().hit(PER_ADDRESS, address)


def forget_attempts(email: str) -> None:
    """The right person came in: their own typing errors no longer count."""
    _limiter().clear(PER_ACCOUNT, _bucket(email))


def _bucket(email: str) -> str:
    return hashlib.sha256(email.strip().lower().encode()).hexdigest()


def _too_many(rule: RateLimitItem, bucket: str) -> TooManyAttempts:
    reset = _limiter().get_window_stats(rule, bucket).reset_time
    return TooManyAttempts(minutes=max(1, math.ceil((reset - time.time()) / 60)))
