"""What is billed is what was answered: neither more nor less, whoever is killed."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.conf import settings
from django.db import connections
from django.db.models import Sum
from redis import Redis

from core.metering import counters
from core.metering.flushing import flush
from core.metering.models import ApiUsage
from core.observability.metrics import UNMETERED
from core.testing.databases import database_urls

from .conftest import Company, Program, Unreachable

pytestmark = pytest.mark.urls("api.tests.urls")


@pytest.fixture(autouse=True)
def empty_counters() -> None:
    Redis.from_url(settings.REDIS_URL).delete(counters.OPEN, counters.TAKEN)


def rows(company: Company) -> list[dict[str, Any]]:
    names = ("day", "actor_kind", "key", "route", "status_class", "calls", "bytes_out")
    return list(ApiUsage.objects.filter(tenant=company.tenant).order_by("actor_kind", "route").values(*names))


def calls(company: Company) -> int:
    return int(ApiUsage.objects.filter(tenant=company.tenant).aggregate(total=Sum("calls"))["total"] or 0)


def flush_and_die(moment: str) -> None:
    command = [sys.executable, "-m", "api.tests.killed_flush", moment]
    environment = {**os.environ, **database_urls()}
    assert subprocess.run(command, env=environment, check=False).returncode == -signal.SIGKILL


def test_calls_are_told_apart_by_day_actor_route_and_outcome(program: Program) -> None:
    alpha = program.company
    with time_machine.travel(
        "2026-08-22T23:30:00Z", tick=False
    ):  # half past midnight in Casablanca, at UTC+1 until September
        client = alpha.sign_in()
        bodies = [program.get(), program.get(), client.get("/api/who")]
        stranger = alpha.browser().get("/api/nowhere")
    flush()

    day, routes = date(2026, 8, 23), {row["route"] for row in rows(alpha)}
    assert routes == {"api/v1/session/", "api/who", "unrouted"}
    assert [row for row in rows(alpha) if row["route"] != "api/v1/session/"] == [
        dict(zip(("day", "actor_kind", "key", "route", "status_class", "calls", "bytes_out"), row, strict=True))
        for row in (
            (day, "", None, "unrouted", 4, 1, len(stranger.content)),
            (day, "api_key", program.key.id, "api/who", 2, 2, len(bodies[0].content) * 2),
            (day, "person", None, "api/who", 2, 1, len(bodies[2].content)),
        )
    ]


def test_later_calls_are_added_to_earlier_ones(program: Program) -> None:
    for expected in (1, 2):
        program.get()
        flush()
        assert [row["calls"] for row in rows(program.company)] == [expected]


def test_two_thousand_calls_are_counted_to_the_unit_though_flushes_are_killed(
    program: Program, caplog: pytest.LogCaptureFixture
) -> None:
    paths = ["/api/who", "/api/nowhere", "/api/count", "/api/who?x=1"]

    def some(_: int) -> None:
        try:
            for number in range(125):
                program.get(paths[number % 4])
        finally:
            connections.close_all()

    with caplog.at_level(logging.INFO), ThreadPoolExecutor(4) as threads:
        for moment in ("taken", "added", "", "taken"):
            list(threads.map(some, range(4)))
            if moment:
                flush_and_die(moment)
            else:
                flush()
    for _ in range(3):
        flush()

    lines = [record.msg for record in caplog.records if record.name == "yz.access"]
    logged = Counter(line["route"] for line in lines if line["tenant"] == program.company.tenant.slug)  # type: ignore[index]
    assert sum(logged.values()) == 2000
    counted: Counter[str] = Counter()
    for row in rows(program.company):
        counted[row["route"]] += row["calls"]
    assert counted == logged


def test_two_flushes_at_once_add_once(program: Program) -> None:
    for _ in range(5):
        program.get()
    start = Barrier(4)

    def race(_: int) -> None:
        start.wait()
        try:
            flush()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(race, range(4)))

    assert calls(program.company) == 5


def test_refused_calls_are_counted_like_their_lines_in_the_log(program: Program, suspend: Any) -> None:
    program.get()
    suspend(program.company.tenant, "closed")
    assert program.get().status_code == 403
    flush()

    assert Counter((row["status_class"], row["calls"]) for row in rows(program.company)) == {(2, 1): 1, (4, 1): 1}


def test_a_company_that_was_deleted_meanwhile_does_not_hold_up_the_others(program: Program) -> None:
    ghost = counters.Series(uuid4(), date(2026, 11, 22), "", None, "api/who", 2)
    counters.count(ghost, bytes_out=1, milliseconds=1)
    counters.count(replace(ghost, tenant_id=program.company.tenant.id), bytes_out=1, milliseconds=1)
    flush()

    assert calls(program.company) == 1
    assert not ApiUsage.objects.filter(tenant_id=ghost.tenant_id).exists()


def test_a_call_that_cannot_be_counted_is_answered_and_noticed(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counters, "_counting", Unreachable)
    before = UNMETERED._value.get()

    assert program.get().status_code == 200
    assert UNMETERED._value.get() == before + 1
