"""Statements are written once for each shape of question, and never shared by questions that differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db.models import Count, Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Concat

from business.orders.models import Order
from business.orders.resources import OrderResource
from business.parties.models import Customer
from business.parties.resources import CustomerResource
from core.kernel.reading import statements
from core.kernel.resources import Computed, Kind

from .conftest import Shop, column, page
from .grants import Grants


@pytest.fixture
def written(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """The plans that were turned into SQL since the test began."""
    plans: list[Any] = []
    write = statements._written

    def noted(plan: Any) -> Any:
        plans.append(plan)
        return write(plan)

    statements._kept.cache_clear()
    monkeypatch.setattr(statements, "_written", noted)
    monkeypatch.setattr(statements, "_kept", statements.lru_cache(maxsize=10)(noted))
    yield plans


def test_values_are_no_part_of_a_statement(written: list[Any]) -> None:
    for total, q, limit in (("1", "a", "5"), ("99", "b c", "6"), ("150", "d e", "7")):
        page(OrderResource, total__gte=total, q=q, limit=limit)
    assert [len(plan.search.words) for plan in written] == [1, 2]


def test_each_shape_has_its_own(written: list[Any]) -> None:
    for question in ({}, {"sort": "total"}, {"sort": "-total"}, {"fields": "total"}, {"expand": "lines"}, {}):
        page(OrderResource, **question)
    assert len(written) == 5


def test_what_is_sorted_by_a_label_is_found_before_it_is_written(written: list[Any]) -> None:
    for sort in ("customer", "-total,customer", "number"):
        page(OrderResource, sort=sort)
    assert [plan.place is not None for plan in written] == [True, True, False]


def test_colleagues_of_one_role_share_statements(written: list[Any], shop: Shop, grants: Grants) -> None:
    for name in ("rajae", "elodie"):
        grants.rules[OrderResource] = Q(customer=shop.customers[name].pk)
        page(OrderResource)
    assert len(written) == 1
    grants.rules[OrderResource] = ~Q(customer=shop.customers[name].pk)
    page(OrderResource)
    assert len(written) == 2


def test_a_rule_with_an_expression_is_written_each_time(written: list[Any], shop: Shop, grants: Grants) -> None:
    for name, numbers in (("rajae", ["C3", "A1"]), ("elodie", ["B2"])):
        mine = Customer.objects.filter(pk=OuterRef("customer"), first_name=shop.customers[name].first_name)
        grants.rules[OrderResource] = Q(Exists(mine))
        assert column(OrderResource, "number") == numbers
    assert len(written) == 2


def test_what_is_computed_is_computed_at_the_moment(written: list[Any]) -> None:
    word = ["un"]
    greeting = Computed(lambda: Concat(Value(word[0]), "number"), Kind.TEXT, "Greeting")
    greeted = type("Greeted", (OrderResource,), {"computed": {"greeting": greeting}})
    for each, expected in (("un", "unA1"), ("un", "unA1"), ("deux", "deuxA1")):
        word[0] = each
        assert column(greeted, "greeting", number="A1") == [expected]
    assert len(written) == 2


def test_a_sub_query_is_written_each_time(written: list[Any]) -> None:
    def count() -> Any:
        own = Order.objects.filter(customer=OuterRef("pk")).order_by().values("customer")
        return Subquery(own.annotate(count=Count("pk")).values("count"))

    counted = type("Counted", (CustomerResource,), {"computed": {"orders": Computed(count, Kind.INTEGER, "Orders")}})
    for _ in range(2):
        assert column(counted, "orders", sort="-orders") == [2, 1, 1]
    assert len(written) == 2
