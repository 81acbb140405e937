"""A place far inside a list is the same whichever way it is found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db.models import Q

from business.orders.models import Order
from business.orders.resources import OrderResource
from core.kernel.reading import middles, read_page, statements
from core.kernel.reading.prepared import page_asked

from .conftest import Shop
from .grants import SALMA, Grants

SORTS = ("total", "-total", "ordered_at", "-ordered_at")


@pytest.fixture
def crowd(shop: Shop) -> None:
    """Thirty orders more: seven totals in turn, every fifth cancelled."""
    for number in range(30):
        Order.objects.create(
            number=f"N{number:02}",
            customer=shop.customers["rajae"],
            subtotal=100 + 10 * (number * 3 % 7),
            total=100 + 10 * (number * 3 % 7),
            ordered_at=datetime(2026, 4, 1, tzinfo=UTC) + timedelta(hours=number // 2),
            status="cancelled" if number % 5 == 0 else "draft",
            currency="MAD",
        )


@pytest.fixture(params=["apart", "together", "large"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Records that lie apart or together, and a table that is too large for it."""
    monkeypatch.setattr(middles, "FAR", 1)
    monkeypatch.setattr(middles, "FARTHER", -1000 if request.param == "large" else 1_000_000)
    monkeypatch.setattr(middles, "LOOKED_AT", 2)
    monkeypatch.setattr(middles, "BETWEEN", 10_000 if request.param == "together" else 0)
    statements._kept.cache_clear()
    yield request.param
    statements._kept.cache_clear()


def numbers(**parameters: str) -> list[str]:
    found = read_page(OrderResource, actor=SALMA, parameters=parameters)
    return [json.loads(record)["number"] for record in found.records]


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("asked", [{"status": "draft"}, {"total__gte": "120"}, {"status": "shipped"}])
def test_every_position_behind_a_filter(crowd: None, way: str, sort: str, asked: dict[str, str]) -> None:
    whole = numbers(**asked, sort=sort, limit="100")
    assert len(whole) == {"draft": 25, "shipped": 0}.get(asked.get("status", ""), 24)
    for at in (2, 3, 11, 24, 25, 33, 40):
        assert numbers(**asked, sort=sort, at=str(at), limit="5") == whole[at : at + 5]
        from_end = slice(max(len(whole) - at, 0), max(len(whole) - at + 2, 0))
        assert numbers(**asked, sort=sort, at=str(-at), limit="2") == whole[from_end]


@pytest.mark.parametrize("sort", SORTS)
def test_every_position_under_a_rule(crowd: None, way: str, grants: Grants, sort: str) -> None:
    grants.rules[OrderResource] = Q(status="draft")
    whole = numbers(sort=sort, limit="100")
    assert len(whole) == 25
    assert [numbers(sort=sort, at=str(at), limit="4") for at in range(2, 30)] == [
        whole[at : at + 4] for at in range(2, 30)
    ]


@pytest.mark.parametrize(
    ("asked", "so"),
    [
        ({"sort": "-total", "status": "draft"}, True),
        ({"sort": "ordered_at", "status": "draft"}, True),
        # The index alone answers, no index has the order, nulls, labels, both directions, a few listed by a search.
        ({"sort": "-total"}, False),
        ({"sort": "fee", "status": "draft"}, False),
        ({"sort": "paid_on", "status": "draft"}, False),
        ({"sort": "customer", "status": "draft"}, False),
        ({"sort": "-total,id", "status": "draft"}, False),
        ({"sort": "-total", "q": "N07"}, False),
    ],
)
def test_where_all_records_are_asked_first(crowd: None, way: str, asked: dict[str, str], so: bool) -> None:
    assert ("yz_bound" in _sql({**asked, "at": "5"})) is so
    assert "yz_bound" not in _sql({**asked, "at": "1"})
    assert "yz_bound" not in _sql(asked)


def test_a_record_that_may_be_found_twice_is_counted_as_it_is_read(crowd: None, way: str, grants: Grants) -> None:
    grants.rules[OrderResource] = Q(lines__quantity__gt=0)
    assert "yz_bound" not in _sql({"sort": "total", "at": "2"})
    assert numbers(sort="total", at="0") == ["C3"]


def _sql(parameters: dict[str, str]) -> Any:
    found = page_asked(OrderResource, SALMA, parameters).statement()
    return found.sql if found else ""
