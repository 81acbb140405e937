"""Counters of calls in Valkey, until they are added to the control plane.

Requests count in one hash. A flush takes the whole hash aside under an identifier that stays
with it, so that a flush that died is recognised by the next one.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any
from uuid import UUID, uuid4

from core.tenancy.scripts import Script
from core.tenancy.store import Mark, valkey

OPEN, TAKEN = "metering:open", "metering:taken"
FLUSH = "flush"
#: Series that a process has written down.
REMEMBERED = 10_000
MEASURES = ("calls", "bytes_out", "milliseconds")

#: One command instead of a transaction of three: the answer of every request waits for it. Marks come along.
COUNT = """
    for i, measure in ipairs({'calls', 'bytes_out', 'milliseconds'}) do
        redis.call('HINCRBY', KEYS[1], measure .. ' ' .. ARGV[1], ARGV[i + 1])
    end
    local new = {}
    for i = 2, #KEYS do
        new[i - 1] = redis.call('SET', KEYS[i], 1, 'NX', 'EX', ARGV[i + 3]) and 1 or 0
    end
    return new
"""
#: What an earlier flush took comes first; only then is what was counted since taken aside.
TAKE = """
    if redis.call('EXISTS', KEYS[2]) == 0 then
        if redis.call('EXISTS', KEYS[1]) == 0 then return {} end
        redis.call('RENAME', KEYS[1], KEYS[2])
        redis.call('HSET', KEYS[2], 'flush', ARGV[1])
    end
    return redis.call('HGETALL', KEYS[2])
"""
#: Only the batch that was added: another process may have taken the next one already.
DROP = "if redis.call('HGET', KEYS[1], 'flush') == ARGV[1] then redis.call('DEL', KEYS[1]) end"


@dataclass(frozen=True)
class Series:
    """What calls are told apart by."""

    tenant_id: UUID
    day: date
    actor_kind: str
    key: UUID | None
    route: str
    status_class: int

    def written(self) -> str:
        return _written(self)

    @classmethod
    def read(cls, text: str) -> Series:
        tenant, day, kind, key, route, status_class = json.loads(text)
        return cls(UUID(tenant), date.fromisoformat(day), kind, UUID(key) if key else None, route, status_class)


@lru_cache(maxsize=REMEMBERED)
def _written(series: Series) -> str:
    """Written once: a company's programs ask for the same all day."""
    key = str(series.key) if series.key else None
    told = [str(series.tenant_id), str(series.day), series.actor_kind, key, series.route, series.status_class]
    return json.dumps(told)


@dataclass(frozen=True)
class Batch:
    """Counters taken aside to be added once."""

    flush_id: UUID
    measures: dict[Series, dict[str, int]]


@cache
def _counting() -> Script:
    return Script(COUNT)


def count(series: Series, *, bytes_out: int, milliseconds: int, marks: Sequence[Mark] = ()) -> Callable[[], None]:
    """Count one call, with all that is measured of it or not at all; ``marks`` are set in the same step.

    It is sent now. What is returned waits until it is done, tells the marks, and raises what Valkey has against it.
    """
    keys, seconds = [each.key for each in marks], [each.seconds for each in marks]
    asked = _counting().ask(keys=[OPEN, *keys], args=[series.written(), 1, bytes_out, milliseconds, *seconds])

    def counted() -> None:
        for each, new in zip(marks, asked.answer(), strict=True):
            each.then(bool(new))

    return counted


def take() -> Batch | None:
    """The counters to be added now, if there are any; the same ones until they are dropped."""
    flat: Any = valkey().eval(TAKE, 2, OPEN, TAKEN, str(uuid4()))
    found = dict(zip(flat[::2], flat[1::2], strict=True))
    if not found:
        return None
    flush_id = UUID(found.pop(FLUSH))
    measures: defaultdict[Series, dict[str, int]] = defaultdict(lambda: dict.fromkeys(MEASURES, 0))
    for name, amount in found.items():
        measure, _, series = name.partition(" ")
        measures[Series.read(series)][measure] = int(amount)
    return Batch(flush_id, dict(measures))


def drop(batch: Batch) -> None:
    """Forget counters that have been added."""
    valkey().eval(DROP, 1, TAKEN, str(batch.flush_id))
