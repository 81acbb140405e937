"""What a plan gives a company's programs in a month: to the unit, told in time, and never at people's expense."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine

from core.metering.events import QuotaNearlyUsed
from core.metering.flushing import flush
from core.metering.quotas import Quota
from core.outbox.models import OutboxEvent
from core.tenancy.context import tenant_context
from core.tenancy.store import valkey

from .conftest import Company, Program, refusal

pytestmark = pytest.mark.urls("api.tests.urls")

#: Ten in the evening of the month's last day, where the company works too.
EVENING = datetime(2026, 11, 30, 22, tzinfo=ZoneInfo("UTC"))


def warnings(company: Company) -> list[dict[str, Any]]:
    with tenant_context(company.tenant):
        events = OutboxEvent.objects.filter(name=QuotaNearlyUsed.event_name)
        return list(events.values_list("payload", flat=True))


def test_beyond_the_month_programs_are_told_when_they_may_call_again(company: Callable[..., Company]) -> None:
    program = Program(company(max_api_calls=2))
    with time_machine.travel(EVENING, tick=False) as clock:
        assert [program.get().status_code for _ in range(2)] == [200, 200]

        refused = program.send("c", code="c")

        assert refusal(refused) == (429, "quota_depasse")
        assert refused.json()["message"].endswith(" 01/12/2026.")
        assert refused.headers["Retry-After"] == str(2 * 60 * 60)
        assert program.boxes() == []

        clock.shift(2 * 60 * 60)
        assert program.get().status_code == 200


def test_people_go_on_working_when_their_programs_may_not(company: Callable[..., Company]) -> None:
    firm = company(max_api_calls=0)

    assert refusal(Program(firm).get()) == (429, "quota_depasse")
    assert firm.sign_in().get("/api/who").status_code == 200


def test_twenty_at_once_get_no_more_than_the_month_has(company: Callable[..., Company]) -> None:
    program = Program(company(max_api_calls=7))

    assert program.at_once(20) == {200: 7, 429: 13}


def test_what_the_minute_refuses_is_not_taken_from_the_month(company: Callable[..., Company]) -> None:
    firm = company(max_api_calls=2)
    eager, calm = Program(firm, max_calls_per_minute=1), Program(firm)

    assert [eager.get().status_code for _ in range(5)] == [200, 429, 429, 429, 429]
    assert [calm.get().status_code for _ in range(2)] == [200, 429]


def test_the_company_is_warned_once_at_four_fifths(company: Callable[..., Company]) -> None:
    firm = company(max_api_calls=5)
    program = Program(firm)
    with time_machine.travel(EVENING, tick=False):
        for number in range(1, 7):
            program.get()
            if number == 3:
                assert warnings(firm) == []

    assert warnings(firm) == [{"month": "2026-11-01", "used": 4, "ceiling": 5, "renews": "2026-12-01T00:00:00Z"}]


def test_a_company_that_may_only_read_is_served_without_the_warning(
    company: Callable[..., Company], suspend: Callable[..., None], caplog: pytest.LogCaptureFixture
) -> None:
    firm = company(max_api_calls=5)
    program = Program(firm)
    suspend(firm.tenant, "read_only")

    with caplog.at_level(logging.WARNING):
        assert [program.get().status_code for _ in range(5)] == [200] * 5

    lines = [record.msg for record in caplog.records if record.name == "yz.metering"]
    assert [line["event"] for line in lines] == ["quota_warning_lost"]  # type: ignore[index]
    assert warnings(firm) == []


def test_counters_that_were_lost_begin_again_with_what_the_meter_knows(company: Callable[..., Company]) -> None:
    firm = company(max_api_calls=4)
    program = Program(firm)
    firm.sign_in().get("/api/who")
    for _ in range(3):
        program.get()
    flush()
    valkey().delete(Quota.of(firm.tenant.ref).key)

    assert [program.get().status_code for _ in range(2)] == [200, 429]
