from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connections

from core.configuration.models import Reset, Series
from core.configuration.numbering import declare_series, next_number, next_values
from core.tenancy.context import tenant_context

TICKETS = declare_series("test.ticket", prefix="OC-", width=5)
PUBLIC = declare_series("test.public", first_number=211971)
SHIPMENTS = declare_series("test.shipment", prefix="ENV-", width=4, reset=Reset.DAILY)
INVOICES = declare_series("test.invoice", width=5, reset=Reset.YEARLY)


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
