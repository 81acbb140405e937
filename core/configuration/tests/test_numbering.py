from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from threading import Event

import pytest
import time_machine
from django.db import OperationalError, connections

from core.configuration.models import Reset, Series, SeriesCounter
from core.configuration.numbering import declare_series, next_number, next_values, preview_number
from core.tenancy.context import tenant_context

TICKETS = declare_series("test.ticket", prefix="OC-", width=5)
PUBLIC = declare_series("test.public", first_number=211971)
SHIPMENTS = declare_series("test.shipment", prefix="ENV-", width=4, reset=Reset.DAILY)
INVOICES = declare_series("test.invoice", width=5, reset=Reset.YEARLY)
QUOTES = declare_series("test.quote", width=4, reset=Reset.YEARLY, format="DE-{year}/{month}-{number}")
PARCELS = declare_series("test.parcel", prefix="P", width=3, first_number=10, gapless=False)


def test_numbers_follow_each_other(tenant):
    assert [next_number(TICKETS) for _ in range(3)] == ["OC-00001", "OC-00002", "OC-00003"]


def test_a_series_begins_where_it_is_told(tenant):
    assert next_values(PUBLIC) == range(211971, 211972)
    assert next_values(PUBLIC, 3) == range(211972, 211975)
    assert next_number(PUBLIC) == "211975"


def test_a_daily_series_begins_again_every_day(tenant):
    monday, tuesday = date(2025, 10, 27), date(2025, 10, 28)

    assert next_number(SHIPMENTS, on=monday) == "ENV-20251027-0001"
    assert next_number(SHIPMENTS, on=tuesday) == "ENV-20251028-0001"
    assert next_number(SHIPMENTS, on=monday) == "ENV-20251027-0002"


def test_a_yearly_series(tenant):
    assert next_number(INVOICES, on=date(2025, 12, 31)) == "2025-00001"
    assert next_number(INVOICES, on=date(2026, 1, 1)) == "2026-00001"


def test_a_format_says_where_the_year_and_the_month_stand(tenant):
    assert next_number(QUOTES, on=date(2026, 11, 30)) == "DE-2026/11-0001"
    assert next_number(QUOTES, on=date(2026, 12, 31)) == "DE-2026/12-0002"
    assert next_number(QUOTES, on=date(2027, 1, 1)) == "DE-2027/01-0001"


@pytest.mark.parametrize(("timezone", "number"), [("Europe/Paris", "2027-00001"), ("UTC", "2026-00001")])
def test_the_year_begins_where_the_company_works(new_tenant, timezone, number):
    with (
        tenant_context(new_tenant(timezone=timezone)),
        time_machine.travel(datetime(2026, 12, 31, 23, 30, tzinfo=UTC), tick=False),
    ):
        assert next_number(INVOICES) == number


def test_a_preview_takes_nothing(tenant):
    assert preview_number(TICKETS) == "OC-00001"
    assert (Series.objects.count(), SeriesCounter.objects.count()) == (0, 0)

    next_number(TICKETS)

    assert [preview_number(TICKETS), preview_number(TICKETS), next_number(TICKETS)] == ["OC-00002"] * 3
    assert preview_number(INVOICES, on=date(2030, 1, 1)) == "2030-00001"


def test_numbers_grow_beyond_their_width(tenant):
    next_values(TICKETS, 99_999)

    assert next_number(TICKETS) == "OC-100000"


def test_the_company_decides_how_it_numbers(tenant):
    Series.objects.create(code=TICKETS, prefix="T", width=2, first_number=7)

    assert next_number(TICKETS) == "T07"


def test_an_undeclared_series_is_a_mistake(tenant):
    with pytest.raises(KeyError, match=r"never\.declared"):
        next_number("never.declared")


def test_a_number_that_was_not_kept_goes_to_the_next(live_tenant):
    with pytest.raises(ZeroDivisionError), tenant_context(live_tenant):
        assert next_number(TICKETS) == "OC-00001"
        1 / 0  # noqa: B018
    with tenant_context(live_tenant):
        assert next_number(TICKETS) == "OC-00001"


def test_companies_do_not_share_numbers(new_tenant):
    for tenant in (new_tenant(), new_tenant("schema"), new_tenant("database")):
        with tenant_context(tenant):
            assert next_number(TICKETS) == "OC-00001"


def test_j8_twenty_at_once_get_twenty_numbers_without_a_gap(live_tenant):
    def allot(_: int) -> str:
        try:
            with tenant_context(live_tenant):
                return next_number(TICKETS)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(allot, range(20)))

    assert sorted(numbers) == [f"OC-{n:05d}" for n in range(1, 21)]


def test_a_series_with_gaps_follows_while_one_person_works(tenant):
    assert preview_number(PARCELS) == "P010"
    assert [next_number(PARCELS) for _ in range(20)] == [f"P{n:03d}" for n in range(10, 30)]
    assert preview_number(PARCELS) == "P030"
    assert next_values(PARCELS) == range(30, 31)


def test_numbers_with_gaps_do_not_follow_each_other_for_sure(tenant):
    with pytest.raises(ValueError, match=r"test\.parcel do not follow"):
        next_values(PARCELS, 2)

    assert preview_number(PARCELS) == "P010"


def test_a_gapless_series_makes_the_second_wait_and_one_with_gaps_does_not(live_tenant):
    with tenant_context(live_tenant):
        assert (next_number(TICKETS), next_number(PARCELS)) == ("OC-00001", "P010")

    def allot(code: str) -> str:
        try:
            with tenant_context(live_tenant):
                connections["default"].cursor().execute("SET LOCAL lock_timeout = '200ms'")
                return next_number(code)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as other, tenant_context(live_tenant):
        assert (next_number(TICKETS), next_number(PARCELS)) == ("OC-00002", "P011")
        assert other.submit(allot, PARCELS).result() == "P012"
        with pytest.raises(OperationalError, match="lock timeout"):
            other.submit(allot, TICKETS).result()


def test_a_number_with_gaps_that_was_not_kept_is_dealt_again(live_tenant):
    with tenant_context(live_tenant):
        next_number(PARCELS)
    with pytest.raises(ZeroDivisionError), tenant_context(live_tenant):
        assert next_number(PARCELS) == "P011"
        1 / 0  # noqa: B018
    with tenant_context(live_tenant):
        assert next_number(PARCELS) == "P011"


def test_eight_at_once_never_get_the_same_number_even_with_gaps(live_tenant):
    def allot(_: int) -> list[str]:
        try:
            with tenant_context(live_tenant):
                return [next_number(PARCELS) for _ in range(5)]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        numbers = [number for five in pool.map(allot, range(16)) for number in five]

    assert len(set(numbers)) == 80
    assert min(numbers) == "P010"
    with tenant_context(live_tenant):
        assert SeriesCounter.objects.count() == 16


def test_when_every_counter_is_held_the_next_waits(live_tenant, monkeypatch):
    monkeypatch.setattr("core.configuration.slots.SLOTS", 1)
    with tenant_context(live_tenant):
        next_number(PARCELS)
    waiting = Event()

    def allot() -> str:
        try:
            with tenant_context(live_tenant):
                waiting.set()
                return next_number(PARCELS)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as other:
        with tenant_context(live_tenant):
            assert next_number(PARCELS) == "P011"
            second = other.submit(allot)
            assert waiting.wait(10)
        assert second.result(10) == "P012"
