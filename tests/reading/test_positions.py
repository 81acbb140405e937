"""A list read from its middle, from its end, and backwards."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db.models import Q

from business.orders.models import Order
from business.orders.resources import OrderResource
from core.kernel.reading import read_all
from core.kernel.reading.errors import InvalidCursor, InvalidValue, UnknownField
from core.tenancy.context import require_tenant
from core.users.models import UserProfile

from .conftest import Shop
from .grants import SALMA, Grants
from .test_order import SORTS, Colleague, ask, expected, ids, team

__all__ = ["team"]


def numbers(**parameters: str) -> list[str]:
    return [json.loads(record)["number"] for record in ask(OrderResource, sort="number", **parameters).records]


@pytest.mark.parametrize("sort", SORTS)
def test_any_position_of_every_order_is_read(team: list[UserProfile], sort: str) -> None:
    whole = expected(team, sort)
    for at in range(14):
        assert ids(ask(Colleague, sort=sort, at=str(at), limit="5")) == whole[at : at + 5]
        from_end = slice(max(12 - at, 0), max(12 - at + 5, 0))
        assert ids(ask(Colleague, sort=sort, at=str(-at), limit="5")) == (whole[from_end] if at else whole[:5])


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("at", ["7", "-5"])
def test_from_there_pages_lead_to_both_ends(team: list[UserProfile], sort: str, at: str) -> None:
    whole, page = expected(team, sort), ask(Colleague, sort=sort, at=at, limit="2")
    assert ids(page) == whole[7:9]
    after, before = [], []
    following, preceding = page.next, page.previous
    while following is not None:
        found = ask(Colleague, sort=sort, cursor=following, limit="2")
        after, following = [*after, *ids(found)], found.next
    while preceding is not None:
        found = ask(Colleague, sort=sort, before=preceding, limit="2")
        before, preceding = [*ids(found), *before], found.previous
    assert (before, after) == (whole[:7], whole[9:])


def test_a_page_says_whether_there_is_more_on_either_side(shop: Shop) -> None:
    def sides(**parameters: str) -> tuple[bool, bool]:
        page = ask(OrderResource, sort="number", limit="2", **parameters)
        return page.previous is not None, page.next is not None

    told = {at: sides(at=at) for at in ("0", "1", "2", "3", "4", "-1", "-2", "-3", "-4")}
    assert told == {
        "0": (False, True),
        "1": (True, True),
        "2": (True, False),
        "3": (True, False),
        "4": (False, False),
        "-1": (True, False),
        "-2": (True, False),
        "-3": (True, True),
        "-4": (False, True),
    }
    second = ask(
        OrderResource, sort="number", limit="2", cursor=ask(OrderResource, sort="number", limit="2").next or ""
    )
    assert (second.next, sides(before=second.previous or "")) == (None, (False, True))
    assert sides() == (False, True)


def test_what_was_read_by_position_is_read_again_wherever_it_stands(shop: Shop) -> None:
    pages = {at: ask(OrderResource, sort="number", limit="2", at=at) for at in ("0", "1", "-3", "-4")}
    Order.objects.filter(number="D4").update(number="A0")
    assert numbers(limit="2", at="1") == ["A1", "B2"]
    again = {at: numbers(limit="2", cursor=page.cursor or "") for at, page in pages.items()}
    assert again == {"0": ["A0", "A1"], "1": ["B2", "C3"], "-3": ["B2", "C3"], "-4": ["A0", "A1"]}
    assert ask(OrderResource, sort="number", cursor=pages["1"].cursor or "").cursor is None


def test_records_that_do_not_exist_for_somebody_have_no_position(shop: Shop, grants: Grants) -> None:
    grants.rules[OrderResource] = ~Q(number="B2")
    assert (numbers(at="1"), numbers(at="-3"), numbers(at="3")) == (["C3", "D4"], ["A1", "C3", "D4"], [])
    assert numbers(at="1", status="confirmed") == []
    assert numbers(at="0", q="c3") == ["C3"]
    grants.hidden[OrderResource] = {"number"}
    with pytest.raises(UnknownField):
        ask(OrderResource, sort="number", at="1")


def test_positions_are_walked_by_ids_in_one_statement(shop: Shop, django_assert_num_queries: Any) -> None:
    for at, ending in (("2", "LIMIT 6 OFFSET 1"), ("-4", "LIMIT 5 OFFSET 0")):
        with django_assert_num_queries(1) as captured:
            ask(OrderResource, sort="number", at=at, limit="4")
        inner = captured[0]["sql"].partition("ANY(ARRAY(")[2].partition("))")[0]
        company = f"('{require_tenant().id.hex}'::uuid)"
        assert inner.startswith(
            'SELECT "orders_order"."id" AS "pk" FROM "orders_order" '
            f'WHERE "orders_order"."tenant_id" = {company} ORDER BY '
        )
        assert inner.endswith(ending)


@pytest.mark.parametrize("at", ["x", "1.5", "--1", "+1", "1000000000", "-1000000000", "-", "١"])
def test_a_position_is_a_whole_number(shop: Shop, at: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        ask(OrderResource, at=at)
    assert refused.value.data == {"name": "at", "value": at}


def test_a_page_begins_in_one_way_only(shop: Shop) -> None:
    cursor = ask(OrderResource, limit="1").next or ""
    for second, asked in (
        ("at", {"cursor": cursor, "at": "0"}),
        ("at", {"before": cursor, "at": "0"}),
        ("before", {"cursor": cursor, "before": cursor}),
    ):
        with pytest.raises(InvalidValue) as refused:
            ask(OrderResource, **asked)
        assert refused.value.data == {"name": second, "value": asked[second]}
    with pytest.raises(InvalidCursor):
        ask(OrderResource, before="x")


def test_whoever_needs_all_records_asks_for_no_part_of_them(shop: Shop) -> None:
    for name in ("at", "before", "cursor"):
        with pytest.raises(UnknownField):
            read_all(OrderResource, actor=SALMA, parameters={name: "1"})
