"""What a company changes rarely is remembered by each process: its roles, its modules, its added fields.

A process keeps it with the company's *epoch*, a value in Valkey that every such change replaces when it is
committed. A transaction reads the epoch once. One that has changed something itself, and may yet be rolled
back, neither uses nor fills the memory.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Hashable
from functools import partial
from threading import Lock
from typing import Any, TypeVar, cast
from uuid import UUID, uuid4

from redis.exceptions import RedisError

from .context import current_tenant, require_tenant, transaction_memo
from .store import valkey
from .transactions import on_commit

T = TypeVar("T")

EPOCH, CHANGED = "epoch", "epoch.changed"
#: Should a process die between its commit and the new epoch, nobody is wrong for longer (seconds).
FRESH_FOR = 30.0
CAPACITY = 10_000

_known: dict[tuple[UUID, str], tuple[str, float, Any]] = {}
_lock = Lock()


def remembered(topic: str, load: Callable[[], T]) -> T:
    """What ``load`` reads of the current company, unless this process has read it in the same epoch."""
    place, epoch, now = (require_tenant().id, topic), _epoch(), time.monotonic()
    if epoch is None:
        return load()
    known = _known.get(place)
    if known and known[0] == epoch and known[1] > now:
        return cast(T, known[2])
    value = load()
    with _lock:
        if len(_known) >= CAPACITY:
            _known.clear()
        _known[place] = (epoch, now + FRESH_FOR, value)
    return value


def questions() -> dict[Hashable, Any]:
    """What was worked out for questions of the current company in this epoch; nothing where no company is entered."""
    return remembered("questions", dict) if current_tenant() else {}


def company_changed() -> None:
    """Say so in the transaction of the change: it sees its own, all others from its commit on."""
    transaction_memo()[CHANGED] = True
    on_commit(partial(_renew, require_tenant().id))


def key_of(tenant_id: UUID) -> str:
    """Where Valkey keeps the company's epoch, for whoever reads it along with something else."""
    return f"t.{tenant_id}:epoch"


def _epoch() -> str | None:
    """The epoch that this transaction works in; none when memory is of no use to it."""
    memo = transaction_memo()
    if CHANGED in memo:
        return None
    if memo.get(EPOCH) is None:
        memo[EPOCH] = _shared_epoch(require_tenant().id)
    epoch: str | None = memo[EPOCH]
    return epoch


def _shared_epoch(tenant_id: UUID) -> str | None:
    new, store = uuid4().hex, cast(Any, valkey())  # redis-py's types also describe its asynchronous twin
    try:
        found: str | None = store.set(key_of(tenant_id), new, nx=True, get=True)
    except RedisError:
        return None
    return found or new


def _renew(tenant_id: UUID) -> None:
    # The change is done, and stays done if Valkey is away.
    with contextlib.suppress(RedisError):
        valkey().set(key_of(tenant_id), uuid4().hex)
