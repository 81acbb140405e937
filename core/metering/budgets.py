"""Take a call from all the budgets that it counts in: one step, and one round trip to Valkey.

What else a request must know of Valkey before it begins comes along: see ``Beside``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from core.tenancy.scripts import Script

from .quotas import Quota

WINDOW = 60

#: A window slides: of the one before counts what still lies within the last minute. Nothing is taken unless
#: every budget has something left. A month that is not counted yet is not guessed: the caller says what it holds.
_SPEND = """
local clock, length, budgets, beside = redis.call('TIME'), ARGV[1] * 1000, tonumber(ARGV[2]), tonumber(ARGV[3])
local told = {}
for i = 1, beside do
    local wanted = ARGV[3 + i]
    if wanted == '*' then
        told[i] = ''
        if redis.call('EXISTS', KEYS[i]) == 0 then return {-1, 0, {}} end
    else
        told[i] = redis.call('GET', KEYS[i]) or ''
        if wanted ~= '' and told[i] ~= wanted then return {-1, 0, {}} end
    end
end
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local exhausted, windows, standings = 0, {}, {}
for i = 1, budgets do
    local kept = redis.call('HMGET', KEYS[beside + i], 'begun', 'before', 'count')
    local begun, before, count = tonumber(kept[1]) or now, tonumber(kept[2]) or 0, tonumber(kept[3]) or 0
    if now - begun >= 2 * length then
        begun, before, count = now, 0, 0
    elseif now - begun >= length then
        begun, before, count = begun + length, count, 0
    end
    local left = ARGV[3 + beside + i] - math.floor(before * (begun + length - now) / length) - count
    if left < 1 and exhausted == 0 then exhausted = i end
    windows[i], standings[2 * i - 1], standings[2 * i] = {begun, before, count + 1}, left, begun + length - now
end
local month, used = KEYS[beside + budgets + 1], 0
if month and exhausted == 0 then
    used = tonumber(redis.call('GET', month)) or -1
    if used < 0 then return {0, used, told} end
    if used < tonumber(ARGV[4 + beside + budgets]) then
        used = redis.call('INCR', month)
    else
        exhausted = budgets + 1
    end
end
if exhausted == 0 then
    for i, window in ipairs(windows) do
        redis.call('HSET', KEYS[beside + i], 'begun', window[1], 'before', window[2], 'count', window[3])
        redis.call('PEXPIRE', KEYS[beside + i], 2 * length)
        standings[2 * i - 1] = standings[2 * i - 1] - 1
    end
end
return {exhausted, used, told, unpack(standings)}
"""
UNCOUNTED = OUTDATED = -1
#: What must be there, whatever it is.
THERE = "*"


class Outdated(Exception):
    """Nothing was taken: what the caller believed of Valkey does not hold any more."""


@dataclass(frozen=True)
class Beside:
    """A value that is read in the same step; where it is not the ``expected`` one, no call is taken."""

    key: str
    expected: str = ""


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
    #: What was read beside, in its order; empty where there was nothing.
    told: Sequence[str] = ()


@dataclass(frozen=True)
class Taking:
    """A call that is being taken."""

    #: Waits for Valkey, asks nobody else and raises nothing.
    hear: Callable[[], None]
    #: What came of it; raises ``Outdated``, and what Valkey has against it.
    spent: Callable[[], Spending]


def spend(budgets: Sequence[Budget], quota: Quota | None, *beside: Beside) -> Spending:
    """Take one call from every budget and from the month, or none from any; raises ``Outdated``."""
    return ask(budgets, quota, *beside).spent()


def ask(budgets: Sequence[Budget], quota: Quota | None, *beside: Beside) -> Taking:
    """The same, sent now."""
    keys = [*(each.key for each in beside), *(f"calls:{budget.bucket}" for budget in budgets)]
    arguments: list[str | int] = [WINDOW, len(budgets), len(beside), *(each.expected for each in beside)]
    arguments += [budget.amount for budget in budgets]
    if quota:
        keys, arguments = [*keys, quota.key], [*arguments, quota.ceiling]
    asked = _script().ask(keys=keys, args=arguments)

    def spent() -> Spending:
        answer = asked.answer()
        if answer[0] == OUTDATED:
            raise Outdated
        if quota and answer[1] == UNCOUNTED:
            quota.count_again()
            answer = _script()(keys=keys, args=arguments)
        return _read(answer, budgets, quota)

    return Taking(asked.hear, spent)


def _read(answer: Sequence[Any], budgets: Sequence[Budget], quota: Quota | None) -> Spending:
    refused, used, told, *standings = answer
    return Spending(
        budgets=budgets,
        exhausted=[None, *budgets, quota][refused],
        used=used,
        remaining=standings[::2],
        told=told,
        reset=[max(1, math.ceil(milliseconds / 1000)) for milliseconds in standings[1::2]],
    )


@cache
def _script() -> Script:
    return Script(_SPEND)
