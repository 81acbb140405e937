"""Periods that move with the calendar of the company, wherever the reader is."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from business.orders.models import Order
from business.orders.resources import OrderResource
from core.kernel.errors import BusinessError
from core.kernel.reading import periods
from core.kernel.reading.figures import read_figures
from core.tenancy.models import Tenant

from .conftest import Shop, column
from .grants import SALMA

#: A Wednesday.
NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)


def at(monkeypatch: pytest.MonkeyPatch, instant: datetime) -> None:
    monkeypatch.setattr(timezone, "now", lambda: instant)


@pytest.mark.parametrize(
    ("period", "since", "until"),
    [
        ("yesterday", "2026-03-03", "2026-03-04"),
        ("today", "2026-03-04", "2026-03-05"),
        ("tomorrow", "2026-03-05", "2026-03-06"),
        ("last_7_days", "2026-02-26", "2026-03-05"),
        ("last_30_days", "2026-02-03", "2026-03-05"),
        ("next_7_days", "2026-03-04", "2026-03-11"),
        ("this_week", "2026-03-02", "2026-03-09"),
        ("last_week", "2026-02-23", "2026-03-02"),
        ("this_month", "2026-03-01", "2026-04-01"),
        ("last_month", "2026-02-01", "2026-03-01"),
        ("this_year", "2026-01-01", "2027-01-01"),
        ("last_year", "2025-01-01", "2026-01-01"),
    ],
)
def test_each_period_has_its_days(period: str, since: str, until: str) -> None:
    told = periods.PERIODS[period](date(2026, 3, 4))
    assert told == (date.fromisoformat(since), date.fromisoformat(until))


def test_months_turn_with_the_year() -> None:
    assert periods.PERIODS["last_month"](date(2026, 1, 31)) == (date(2025, 12, 1), date(2026, 1, 1))
    assert periods.PERIODS["this_month"](date(2026, 12, 1)) == (date(2026, 12, 1), date(2027, 1, 1))


@pytest.mark.parametrize(
    ("parameter", "numbers"),
    [
        ({"ordered_at__within": "today"}, "D4"),
        ({"ordered_at__within": "yesterday"}, "C3"),
        ({"ordered_at__within": "last_week"}, "A1"),
        ({"ordered_at__within": "this_week"}, "B2 C3 D4"),
        ({"ordered_at__within": "last_month"}, ""),
        ({"paid_on__within": "next_7_days"}, "A1"),
        ({"filter": '{"or": [{"ordered_at__within": "today"}, {"number": "A1"}]}'}, "A1 D4"),
    ],
)
def test_a_list_is_asked_by_the_name_of_a_period(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, parameter: dict[str, str], numbers: str
) -> None:
    at(monkeypatch, NOW)
    assert column(OrderResource, "number", sort="number", **parameter) == numbers.split()


def test_the_same_question_asks_for_tomorrow_tomorrow(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    for day in (2, 3):
        at(monkeypatch, datetime(2026, 3, day, 12, tzinfo=UTC))
        told += column(OrderResource, "number", ordered_at__within="today")
    assert told == ["B2", "C3"]


def test_days_begin_at_midnight_of_the_company(shop: Shop, tenant: Tenant, monkeypatch: pytest.MonkeyPatch) -> None:
    assert tenant.timezone == "Africa/Casablanca"
    # The whole hour that Morocco is ahead of UTC outside Ramadan; in 2026 that is from the 22nd of March on.
    order = shop.orders["A1"]
    for instant, today in (
        (datetime(2026, 5, 5, 22, 59, tzinfo=UTC), []),
        (datetime(2026, 5, 5, 23, tzinfo=UTC), ["A1"]),
    ):
        Order.objects.filter(pk=order.pk).update(ordered_at=instant)
        at(monkeypatch, datetime(2026, 5, 5, 23, 30, tzinfo=UTC))
        assert column(OrderResource, "number", ordered_at__within="today") == today


def test_figures_lead_to_the_same_period(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, NOW)
    asked = {"ordered_at__within": "this_week", "group": "status"}
    found = read_figures(OrderResource, actor=SALMA, parameters=asked, zone="Africa/Casablanca")
    assert {str(cell.keys[0]): (cell.values, cell.filter) for cell in found.cells} == {
        status: ([count], {"ordered_at__within": "this_week", "status": status})
        for status, count in {"confirmed": 2, "cancelled": 1}.items()
    }


@pytest.mark.parametrize("value", ["demain", "", "TODAY"])
def test_what_is_no_period_is_refused(shop: Shop, value: str) -> None:
    with pytest.raises(BusinessError) as refused:
        column(OrderResource, "number", ordered_at__within=value)
    assert refused.value.code == "valeur_invalide"


def test_only_days_are_within_a_period(shop: Shop) -> None:
    with pytest.raises(BusinessError) as refused:
        column(OrderResource, "number", total__within="today")
    assert refused.value.code == "champ_inconnu"
