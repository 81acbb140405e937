"""Take a call from all the budgets that it counts in: one step, and one round trip to Valkey."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from redis.commands.core import Script

from core.tenancy.store import valkey

from .quotas import Quota

WINDOW = 60

#: A window slides: of the one before counts what still lies within the last minute. Nothing is taken unless
#: every budget has something left. A month that is not counted yet is not guessed: the caller says what it holds.
_SPEND = """
local clock, length, budgets = redis.call('TIME'), ARGV[1] * 1000, tonumber(ARGV[2])
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local exhausted, windows, standings = 0, {}, {}
for i = 1, budgets do
    local kept = redis.call('HMGET', KEYS[i], 'begun', 'before', 'count')
    local begun, before, count = tonumber(kept[1]) or now, tonumber(kept[2]) or 0, tonumber(kept[3]) or 0
    if now - begun >= 2 * length then
        begun, before, count = now, 0, 0
    elseif now - begun >= length then
        begun, before, count = begun + length, count, 0
    end
    local left = ARGV[2 + i] - math.floor(before * (begun + length - now) / length) - count
    if left < 1 and exhausted == 0 then exhausted = i end
    windows[i], standings[2 * i - 1], standings[2 * i] = {begun, before, count + 1}, left, begun + length - now
end
local month, used = KEYS[budgets + 1], 0
if month and exhausted == 0 then
    used = tonumber(redis.call('GET', month)) or -1
    if used < 0 then return {0, used} end
    if used < tonumber(ARGV[budgets + 3]) then used = redis.call('INCR', month) else exhausted = budgets + 1 end
end
if exhausted == 0 then
    for i, window in ipairs(windows) do
        redis.call('HSET', KEYS[i], 'begun', window[1], 'before', window[2], 'count', window[3])
        redis.call('PEXPIRE', KEYS[i], 2 * length)
        standings[2 * i - 1] = standings[2 * i - 1] - 1
    end
end
return {exhausted, used, unpack(standings)}
"""
UNCOUNTED = -1


@dataclass(frozen=True)
class Budget:
    """So many requests a minute, for whoever the bucket names."""

    name: str
    bucket: str
    amount: int

    @property
    def policy(self) -> str:
        return f'{self.amount};w={WINDOW};comment="{self.name}"'


@dataclass(frozen=True)
class Spending:
    """What came of taking one call: which budget refused it, and what each has left."""

    budgets: Sequence[Budget]
    exhausted: Budget | Quota | None
    #: Calls of the month, this one included.
    used: int
    remaining: Sequence[int]
    #: Seconds until each window ends.
    reset: Sequence[int]


def spend(budgets: Sequence[Budget], quota: Quota | None) -> Spending:
    """Take one call from every budget and from the month, or none from any."""
    keys = [f"calls:{budget.bucket}" for budget in budgets]
    ceilings = [budget.amount for budget in budgets]
    if quota:
        keys, ceilings = [*keys, quota.key], [*ceilings, quota.ceiling]
    answer = _script()(keys=keys, args=[WINDOW, len(budgets), *ceilings])
    if quota and answer[1] == UNCOUNTED:
        quota.count_again()
        answer = _script()(keys=keys, args=[WINDOW, len(budgets), *ceilings])
    refused, used, *standings = answer
    return Spending(
        budgets=budgets,
        exhausted=[None, *budgets, quota][refused],
        used=used,
        remaining=standings[::2],
        reset=[max(1, math.ceil(milliseconds / 1000)) for milliseconds in standings[1::2]],
    )


@cache
def _script() -> Script:
    return valkey().register_script(_SPEND)
