"""Lists in the order of labels, found by walking: the same pages as sorting everything gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any, ClassVar
from uuid import UUID

import pytest
from django.db import connection
from django.db.models import Q

from business.catalog.models import Product, Variant
from business.orders.models import Order, OrderLine
from business.orders.resources import OrderResource
from business.parties.models import Customer
from core.kernel.modules import Module
from core.kernel.reading import few, leads, names, statements, walks
from core.kernel.reading.parts import Part
from core.kernel.reading.prepared import page_asked
from core.kernel.resources import Resource
from core.tenancy.models import Tenant

from .grants import SALMA, Grants
from .test_order import Colleague, ask, ids, team

__all__ = ["team"]

CUSTOMER = "concat_ws(' ', nullif(c.first_name, ''), nullif(c.last_name, ''), nullif(c.company, ''))"
VARIANT = "concat_ws(' ', nullif(p.name, ''), nullif(v.option1, ''), nullif(v.option2, ''))"
ORDERS = "SELECT o.id FROM orders_order o JOIN parties_customer c ON c.id = o.customer_id WHERE {} ORDER BY {}"
LINES = """
    SELECT l.id FROM orders_orderline l JOIN orders_order o ON o.id = l.order_id
    JOIN parties_customer c ON c.id = o.customer_id
    JOIN catalog_variant v ON v.id = l.variant_id JOIN catalog_product p ON p.id = v.product_id
    WHERE {} ORDER BY {}"""
COLLEAGUES = """
    SELECT u.id FROM users_userprofile u LEFT JOIN (
        SELECT id, concat_ws(' ', nullif(first_name, ''), nullif(last_name, '')) label FROM users_userprofile
    ) m ON m.id = u.manager_id ORDER BY {}"""
#: What is asked for, and the same to PostgreSQL in one piece.
SORTS = {
    "customer": f"{CUSTOMER}, o.id",
    "-customer": f"{CUSTOMER} DESC, o.id DESC",
    "customer,-id": f"{CUSTOMER}, o.id DESC",
    "-customer,id": f"{CUSTOMER} DESC, o.id",
    "customer,-total": f"{CUSTOMER}, o.total DESC, o.id DESC",
    "-customer,paid_on": f"{CUSTOMER} DESC, o.paid_on, o.id",
}
#: How far a walk goes: to the end, not past the first records, and somewhere between.
REACHES = {"far": (600, 600), "near": (1, 1), "between": (4, 9)}
FIRST = ("", "Ali", "Ali", "Élodie", "محمد", "zoé", "Zoé")
LAST = ("", "", "Amrani", "amrani", "A", "-A", "!")


class Line(Resource):
    model = OrderLine
    module = Module("bureau.lignes", "Lignes")
    fields = ("quantity", "variant")
    projections: ClassVar[Mapping[str, str]] = {"buyer": "order__customer"}


@pytest.fixture(autouse=True)
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything here is few."""
    monkeypatch.setattr(few, "FEW", 0)


@pytest.fixture(params=REACHES)
def reach(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Statements are kept for as long as a process runs: these are written for the test."""
    most_names, most_records = REACHES[request.param]
    monkeypatch.setattr(names, "MOST_NAMES", most_names)
    monkeypatch.setattr(leads, "MOST_RECORDS", most_records)
    statements._kept.cache_clear()
    yield request.param
    statements._kept.cache_clear()


@pytest.fixture
def orders(tenant: Tenant, grants: Grants) -> list[Order]:
    """Sixty of sixteen people, of whom some have none, some a name of others, and some no name; two lines each."""
    chance, made = Random(7), list[Order]()
    people = [
        Customer.objects.create(
            first_name=chance.choice(FIRST), last_name=chance.choice(LAST), company=chance.choice(("", "", "SARL"))
        )
        for _ in range(16)
    ]
    variants = _variants()
    for number in range(60):
        total = Decimal(chance.randrange(1, 5))
        order = Order.objects.create(
            number=f"N{number}",
            channel=chance.choice(("web", "shop")),
            customer=people[min(chance.randrange(14), chance.randrange(14))],
            subtotal=total,
            total=total,
            paid_on=chance.choice((None, datetime(2026, 3, 1, tzinfo=UTC).date() + timedelta(days=number % 3))),
            currency="MAD",
        )
        for variant in chance.sample(variants, 2):
            OrderLine.objects.create(order=order, variant=variant, quantity=1, unit_price=1, subtotal=1)
        made.append(order)
    Order.objects.filter(pk__in=[made[3].pk, made[40].pk]).delete()
    return made


def _variants() -> list[Variant]:
    sabot, mule = (Product.objects.create(reference=name, name=name, list_price=1, current_price=1) for name in "SM")
    return [Variant.objects.create(product=each, option1=option) for each in (sabot, mule) for option in ("", "37")]


def sorted_whole(question: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return [str(identifier) for (identifier,) in cursor.fetchall()]


def walked(resource: type[Resource], limit: int, **parameters: str) -> tuple[list[str], list[str]]:
    """Every id, page after page to the end, and back again."""
    forth, back = list[str](), list[str]()
    page = ask(resource, limit=str(limit), **parameters)
    forth += ids(page)
    while page.next is not None:
        page = ask(resource, limit=str(limit), cursor=page.next, **parameters)
        forth += ids(page)
    back += ids(page)
    while page.previous is not None:
        page = ask(resource, limit=str(limit), before=page.previous, **parameters)
        back = ids(page) + back
    return forth, back


@pytest.mark.parametrize("limit", [1, 3, 7, 100])
@pytest.mark.parametrize("sort", SORTS)
def test_pages_by_label_are_those_of_one_sort(orders: list[Order], reach: str, sort: str, limit: int) -> None:
    expected = sorted_whole(ORDERS.format("true", SORTS[sort]))
    assert len(expected) == 58
    assert walked(OrderResource, limit, sort=sort) == (expected, expected)


@pytest.mark.parametrize("sort", SORTS)
def test_rules_and_filters_leave_records_out(orders: list[Order], grants: Grants, reach: str, sort: str) -> None:
    grants.rules[OrderResource] = Q(channel="web") | Q(customer__last_name="Amrani")
    for parameters, holds in (
        ({}, "true"),
        ({"total__gt": "3"}, "o.total > 3"),
        ({"customer": str(orders[0].customer_id)}, f"o.customer_id = '{orders[0].customer_id}'"),
        ({"q": "n1"}, "o.number LIKE 'N1%'"),
        ({"number": "nobody"}, "false"),
    ):
        mine = f"(o.channel = 'web' OR c.last_name = 'Amrani') AND {holds}"
        expected = sorted_whole(ORDERS.format(mine, SORTS[sort]))
        assert walked(OrderResource, 4, sort=sort, **parameters) == (expected, expected)


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("buyer", f"{CUSTOMER}, l.id"),
        ("-buyer", f"{CUSTOMER} DESC, l.id DESC"),
        ("variant", f"{VARIANT}, l.id"),
        ("-variant,buyer", f"{VARIANT} DESC, {CUSTOMER}, l.id"),
        ("buyer,-variant", f"{CUSTOMER}, {VARIANT} DESC, l.id DESC"),
        ("quantity,buyer", f"l.quantity, {CUSTOMER}, l.id"),
    ],
)
def test_a_label_may_lie_beyond_further_relations(orders: list[Order], reach: str, sort: str, order: str) -> None:
    expected = sorted_whole(LINES.format("true", order))
    assert len(expected) == 116
    assert walked(Line, 9, sort=sort) == (expected, expected)


@pytest.mark.parametrize("sort", ["manager", "-manager", "-manager,birth_date", "manager,-id"])
def test_those_who_lead_to_nobody_stand_at_one_end(team: list[Any], reach: str, sort: str) -> None:
    keys = {
        "manager": "m.label, u.id",
        "-manager": "m.label DESC, u.id DESC",
        "-manager,birth_date": "m.label DESC, u.birth_date, u.id",
        "manager,-id": "m.label, u.id DESC",
    }
    expected = sorted_whole(COLLEAGUES.format(keys[sort]))
    for limit in (1, 5):
        assert walked(Colleague, limit, sort=sort) == (expected, expected)


def test_what_goes_meanwhile_hides_nothing(orders: list[Order], reach: str) -> None:
    expected = sorted_whole(ORDERS.format("true", SORTS["customer"]))
    page = ask(OrderResource, sort="customer", limit="10")
    Order.objects.filter(pk__in=[UUID(each) for each in (*expected[5:11], expected[12])]).delete()
    following = ask(OrderResource, sort="customer", limit="10", cursor=page.next or "")
    assert (ids(page), ids(following)) == (expected[:10], [expected[11], *expected[13:22]])


@pytest.mark.parametrize("sort", SORTS)
def test_a_walk_finds_pages_without_sorting(orders: list[Order], monkeypatch: pytest.MonkeyPatch, sort: str) -> None:
    """What is found otherwise is taken away: all pages are there as long as the walk reaches them."""
    monkeypatch.setattr(statements, "counted", lambda *_: Part("ARRAY[]::uuid[]"))
    monkeypatch.setattr(walks, "FIRST_LOOK", 5)
    statements._kept.cache_clear()
    expected = sorted_whole(ORDERS.format("true", SORTS[sort]))
    assert walked(OrderResource, 7, sort=sort) == (expected, expected)
    assert ids(ask(OrderResource, sort=sort, limit="100", at="0")) == expected
    monkeypatch.setattr(leads, "MOST_RECORDS", 5)
    statements._kept.cache_clear()
    assert ids(ask(OrderResource, sort=sort, limit="50")) == []
    statements._kept.cache_clear()


def test_a_walk_ends_where_none_of_the_first_is_in_the_list(
    orders: list[Order], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statements, "counted", lambda *_: Part("ARRAY[]::uuid[]"))
    last = sorted_whole(ORDERS.format("true", SORTS["customer"]))[-1]
    for first_look, found in ((59, [last]), (20, [])):
        monkeypatch.setattr(walks, "FIRST_LOOK", first_look)
        statements._kept.cache_clear()
        assert ids(ask(OrderResource, sort="customer", id=last)) == found
    statements._kept.cache_clear()


def test_a_list_that_is_short_is_sorted_at_once(orders: list[Order], monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a company with few records, or behind conditions that an index serves."""
    monkeypatch.setattr(statements, "counted", lambda *_: Part("ARRAY[]::uuid[]"))
    buyer, web, cheap = str(orders[0].customer_id), Order.objects.filter(channel="web"), Order.objects.filter(total=2)
    asked: tuple[tuple[dict[str, str], int, int], ...] = (
        ({}, 58, 58),
        ({"customer": buyer}, len(Order.objects.filter(customer=buyer)), len(Order.objects.filter(customer=buyer))),
        ({"total__gte": "2", "total__lt": "3"}, len(cheap), len(cheap)),
        ({"filter": '{"and": [{"total__gte": "2"}, {"total__lte": "2"}]}'}, len(cheap), len(cheap)),
        ({"channel": "web"}, 58, len(web)),
        ({"filter": '{"or": [{"total__lt": "3"}, {"total__gt": "2"}]}'}, 58, 58),
    )
    for parameters, many, found in asked:
        for most, shown in ((many - 1, found), (many, 0)):
            monkeypatch.setattr(few, "FEW", most)
            statements._kept.cache_clear()
            assert len(ask(OrderResource, sort="customer", limit="100", **parameters).records) == shown
    statements._kept.cache_clear()


def test_what_is_few_already_is_sorted_at_once(orders: list[Order]) -> None:
    plans = list[Any]()
    few_found, many_found = (
        {"number__contains": "n12"},
        {"filter": '{"or": [{"number__contains": "n12"}, {"total": "1"}]}'},
    )
    for parameters in ({}, many_found, few_found, {"q": "n12"}, {"at": "3"}, {"sort": "-total,customer"}):
        plans.append(page_asked(OrderResource, SALMA, {"sort": "customer", **parameters}).plan)
    assert [plan.walked for plan in plans] == [True, True, False, False, False, False]
