"""The rights of a role, without asking the database at every request.

A process keeps them with the company's *epoch of rights*, a value in the shared cache that
every change replaces when it is committed. A transaction reads the epoch once. One that has
changed rights itself, and may yet be rolled back, neither uses nor fills the memory.
"""

from __future__ import annotations

import contextlib
import time
from threading import Lock
from uuid import UUID, uuid4

from django.core.cache import cache
from redis.exceptions import RedisError

from core.kernel.rights import Right
from core.tenancy.context import require_tenant, transaction_memo
from core.tenancy.transactions import on_commit

from .models import Grant

Rights = tuple[Right, ...]

EPOCH, CHANGED = "rights.epoch", "rights.changed"
#: Should a process die between its commit and the new epoch, nobody is wrong for longer.
FRESH_FOR = 30.0
CAPACITY = 10_000

_known: dict[tuple[UUID, str], tuple[str, float, Rights]] = {}
_lock = Lock()


def rights_of_role(role: str) -> Rights:
    """What the role grants in the current company; nothing when there is no such role."""
    place, epoch, now = (require_tenant().id, role), _epoch(), time.monotonic()
    if epoch is None:
        return _load(role)
    known = _known.get(place)
    if known and known[0] == epoch and known[1] > now:
        return known[2]
    rights = _load(role)
    with _lock:
        if len(_known) >= CAPACITY:
            _known.clear()
        _known[place] = (epoch, now + FRESH_FOR, rights)
    return rights


def rights_changed() -> None:
    """Say so in the transaction of the change: it sees its own, all others from its commit on."""
    transaction_memo()[CHANGED] = True
    on_commit(_renew)


def _load(role: str) -> Rights:
    grants = Grant.objects.filter(role__key=role, role__is_active=True)
    return tuple(grant.right for grant in grants.order_by("id"))


def _epoch() -> str | None:
    """The epoch that this transaction works in; none when memory is of no use to it."""
    memo = transaction_memo()
    if CHANGED in memo:
        return None
    if EPOCH not in memo:
        memo[EPOCH] = _shared_epoch()
    epoch: str | None = memo[EPOCH]
    return epoch


def _shared_epoch() -> str | None:
    try:
        epoch: str | None = cache.get_or_set(EPOCH, lambda: uuid4().hex, timeout=None)
    except RedisError:
        return None
    return epoch


def _renew() -> None:
    # The act is done, and stays done if the cache is away.
    with contextlib.suppress(RedisError):
        cache.set(EPOCH, uuid4().hex, timeout=None)
