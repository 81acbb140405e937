"""Slow down those who guess or flood, per account and per address.

Accounts exist across companies, so their buckets do too: a guesser gains nothing by
knocking at several companies' doors.
"""

from __future__ import annotations

import hashlib
import math
import time
from functools import cache

from django.conf import settings
from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import storage_from_string
from limits.strategies import SlidingWindowCounterRateLimiter

from .errors import TooManyAttempts

PER_ACCOUNT = RateLimitItemPerMinute(10, 15, namespace="sign-in-account")
#: Many colleagues share the address of their office.
PER_ADDRESS = RateLimitItemPerMinute(100, 15, namespace="sign-in-address")

LINKS_PER_ACCOUNT = RateLimitItemPerHour(3, 1, namespace="link-account")
LINKS_PER_ADDRESS = RateLimitItemPerHour(30, 1, namespace="link-address")


@cache
def _limiter() -> SlidingWindowCounterRateLimiter:
    return SlidingWindowCounterRateLimiter(storage_from_string(settings.REDIS_URL))


def count_attempt(email: str, address: str) -> None:
    """Note an attempt before it is tried; raises ``TooManyAttempts`` when there were too many."""
    # Counted before the password is checked, so that parallel guesses are counted too.
    hit(PER_ACCOUNT, _bucket(email))
    if not _limiter().test(PER_ADDRESS, address):
        raise _too_many(PER_ADDRESS, address)


def count_failure(address: str) -> None:
    """Note that an attempt from this address failed."""
    _limiter().hit(PER_ADDRESS, address)


def forget_attempts(email: str) -> None:
    """The right person came in: their own typing errors no longer count."""
    clear(PER_ACCOUNT, _bucket(email))


def count_link(email: str, address: str) -> None:
    """Note that a link was asked for, whether or not anybody has this e-mail."""
    hit(LINKS_PER_ADDRESS, address)
    count_letter(email)


def count_letter(email: str) -> None:
    """Note a letter to somebody, whoever makes us send it: nobody's box is flooded from here."""
    hit(LINKS_PER_ACCOUNT, _bucket(email))


def hit(rule: RateLimitItem, bucket: str, refusal: type[TooManyAttempts] = TooManyAttempts) -> None:
    """Count one more in a bucket; raises ``refusal`` when it is full."""
    if not _limiter().hit(rule, bucket):
        raise _too_many(rule, bucket, refusal)


def clear(rule: RateLimitItem, bucket: str) -> None:
    """Empty a bucket."""
    _limiter().clear(rule, bucket)


def _bucket(email: str) -> str:
    return hashlib.sha256(email.strip().lower().encode()).hexdigest()


def _too_many(rule: RateLimitItem, bucket: str, refusal: type[TooManyAttempts] = TooManyAttempts) -> TooManyAttempts:
    reset = _limiter().get_window_stats(rule, bucket).reset_time
    return refusal(minutes=max(1, math.ceil((reset - time.time()) / 60)))
