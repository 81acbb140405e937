"""Keys that a process has seen, so that a program's every request does not ask the control plane.

As with rights (``core.tenancy.epochs``): what is known is kept with an *epoch* in the shared
cache, which the end of any key replaces. Only keys that exist are kept, never the answer that there is none.
"""

from __future__ import annotations

import contextlib
import time
from threading import Lock
from typing import Any
from uuid import uuid4

from django.db import router, transaction
from redis.exceptions import RedisError

from core.tenancy.store import valkey

from .models import ApiKey

EPOCH = "keys:epoch"
#: Should a process die between its commit and the new epoch, no key outlives its end by more (seconds).
FRESH_FOR = 30.0
CAPACITY = 10_000

_known: dict[str, tuple[str, float, ApiKey]] = {}
_lock = Lock()


def recall(prefix: str) -> tuple[ApiKey, str] | None:
    """The key as this process has seen it, and the epoch in which that holds: to be compared before it counts."""
    known = _known.get(prefix)
    if known is None or known[1] <= time.monotonic() or not known[2].is_valid:
        return None
    return known[2], known[0]


def key_with(prefix: str) -> ApiKey | None:
    """The key with this prefix that opens something now, if any."""
    epoch, now = _epoch(), time.monotonic()
    known = _known.get(prefix)
    if known and epoch and known[0] == epoch and known[1] > now:
        return known[2] if known[2].is_valid else None
    key = ApiKey.objects.valid().filter(prefix=prefix).first()
    if key and epoch:
        with _lock:
            if len(_known) >= CAPACITY:
                _known.clear()
            _known[prefix] = (epoch, now + FRESH_FOR, key)
    return key


def key_changed() -> None:
    """Say so in the transaction of the change: it counts everywhere from its commit on."""
    transaction.on_commit(_renew, using=router.db_for_write(ApiKey))


def _epoch() -> str | None:
    """Read before the key is, so that a key that ends in between is not kept; none when the cache is away."""
    store: Any = valkey()  # redis-py's types also describe its asynchronous twin
    try:
        epoch: str | None = store.get(EPOCH)
        if epoch is None:
            store.set(EPOCH, uuid4().hex, nx=True)
            epoch = store.get(EPOCH)
    except RedisError:
        return None
    return epoch


def _renew() -> None:
    # The key has ended, and stays so if the cache is away.
    with contextlib.suppress(RedisError):
        valkey().set(EPOCH, uuid4().hex)
