"""Searches through an index: the same answer whether few records are listed or a crowd is read in order."""

from __future__ import annotations

import json

import pytest
from django.db import connection
from django.db.models import Q
from django.test.utils import CaptureQueriesContext

from business.catalog.resources import VariantResource
from business.orders.models import Order
from business.orders.resources import OrderResource
from business.parties.models import Customer, Phone
from business.parties.resources import CustomerResource
from core.kernel.reading import read_all, read_page, statements

from .conftest import Shop, column, page
from .grants import SALMA, Grants

#: More of the newest thousand than are listed before reading them in order is quicker.
CROWD = 60


@pytest.fixture
def crowd(shop: Shop) -> Shop:
    """Sixty customers called Rajae Tazi, each with an order and a phone; the shop's own three are older."""
    customers = [
        Customer(first_name="Rajae", last_name="Tazi", company=f"Tazi {n:02}", city="Salé") for n in range(CROWD)
    ]
    Customer.objects.bulk_create(customers)
    first = shop.orders["A1"]
    Order.objects.bulk_create(
        Order(number=f"CMD-{n:02}", customer=customer, total=n, subtotal=n, ordered_at=first.ordered_at, currency="MAD")
        for n, customer in enumerate(customers)
    )
    Phone.objects.bulk_create(
        Phone(customer=customer, raw=f"06 55 00 00 {n:02}", e164=f"+2126550000{n:02}", is_valid=True)
        for n, customer in enumerate(customers)
    )
    return shop


def asked(**parameters: str) -> list[str]:
    """The statements behind a page of orders, after its look at the indexes."""
    with CaptureQueriesContext(connection) as captured:
        page(OrderResource, **parameters)
    return [query["sql"] for query in captured]


def test_few_are_listed_and_a_crowd_is_read_in_order(crowd: Shop) -> None:
    asked()  # what the process remembers of the company is read once
    _, few = asked(q="CMD-07")
    assert ("= ANY(" in few, "LIKE" in few) == (True, False)
    (nothing,) = asked(q="rajae zzz", count="1")
    assert nothing.startswith("SELECT yz.search(")
    _, many = asked(q="CMD")
    assert ("= ANY(" in many, "LIKE ANY (yz.patterns(" in many) == (True, True)


def test_a_crowd_is_found_page_by_page_in_any_order(crowd: Shop) -> None:
    for sort in ("number", "-total,number", "customer", "-id"):
        found, cursor = list[str](), ""
        while True:
            answer = read_page(
                OrderResource, actor=SALMA, parameters={"q": "cmd", "sort": sort, "limit": "25", "cursor": cursor}
            )
            found += [json.loads(record)["number"] for record in answer.records]
            if answer.next is None:
                break
            cursor = answer.next
        assert (len(found), sorted(found)) == (CROWD, [f"CMD-{n:02}" for n in range(CROWD)])


def test_many_that_are_rare_are_found_by_their_ids_page_by_page(crowd: Shop) -> None:
    """More than a few pages, of an old kind: sorted before they are read, in any order and from any place."""
    first = crowd.orders["A1"]
    for kind, count in (("ZQK", 150), ("NEW", 300)):
        Order.objects.bulk_create(
            Order(
                number=f"{kind}-{n:03}",
                customer=first.customer,
                total=n % 7,
                subtotal=n % 7,
                ordered_at=first.ordered_at,
                paid_on=first.paid_on if n % 2 else None,
                currency="MAD",
            )
            for n in range(count)
        )
    _, listed = asked(q="ZQK", sort="-ordered_at")
    assert " OFFSET 0) listed ORDER BY yz_key_0 DESC, yz_key_1 DESC LIMIT 51 OFFSET 0)" in listed
    expected = Order.objects.filter(number__startswith="ZQK")
    for sort, order in (("-total,number", ("-total_minor", "number")), ("paid_on,-number", ("paid_on", "-number"))):
        numbers = list(expected.order_by(*order).values_list("number", flat=True))
        pages, cursor = list[str](), ""
        while True:
            shown = {"q": "ZQK", "sort": sort, "limit": "40", "cursor": cursor}
            answer = read_page(OrderResource, actor=SALMA, parameters=shown)
            pages += [json.loads(record)["number"] for record in answer.records]
            if answer.next is None:
                break
            cursor = answer.next
        assert pages == numbers
        assert column(OrderResource, "number", q="ZQK", sort=sort, at="70", limit="40") == numbers[70:110]
        assert column(OrderResource, "number", q="ZQK", sort=sort, at="-40", limit="40") == numbers[-40:]
        assert column(OrderResource, "number", number__contains="QK-", sort=sort, limit="40") == numbers[:40]


@pytest.mark.parametrize(
    ("q", "numbers"),
    [
        ("rajae amrani", ["A1", "C3"]),
        ("AMRANI", ["A1", "C3"]),
        ("rajae cmd-07", ["CMD-07"]),
        ("tazi 59", ["CMD-59"]),
        ("0655000031", ["CMD-31"]),
        ("tazi 00212 6 55 00 00 31", ["CMD-31"]),
        ("06 61 00 00 01", ["A1", "C3"]),
        ("elodie", ["B2"]),
        ("rajae elodie", []),
        ("zzz", []),
    ],
)
def test_orders_are_found_by_number_customer_and_phone(crowd: Shop, q: str, numbers: list[str]) -> None:
    assert column(OrderResource, "number", q=q, sort="number") == numbers


def test_frequent_words_are_rare_together(crowd: Shop) -> None:
    Customer.objects.bulk_create(Customer(first_name="Hind", last_name="Amrani") for _ in range(CROWD))
    assert column(CustomerResource, "city", q="rajae amrani") == ["Casablanca"]
    _, found = asked(q="rajae amrani")
    assert column(OrderResource, "number", q="rajae amrani", sort="number") == ["A1", "C3"]
    assert "uuid[]" in found


@pytest.mark.parametrize(
    ("parameters", "count"),
    [
        ({"number__contains": "md-0"}, 10),
        ({"number__startswith": "cmd"}, CROWD),
        ({"number__startswith": "md"}, 0),
        ({"number__startswith": "cmd-1"}, 10),
        ({"filter": '{"or": [{"number__contains": "D-33"}, {"number": "A1"}]}'}, 2),
        ({"filter": '{"or": [{"number__contains": "cmd"}, {"number": "A1"}]}'}, CROWD + 1),
        ({"q": "cmd", "number__contains": "5"}, 15),
        ({"q": "tazi"}, CROWD),
        ({"notes__contains": "x"}, 0),
        ({"q": "zzz"}, 0),
    ],
)
def test_counts_and_exports_agree_with_lists(crowd: Shop, parameters: dict[str, str], count: int) -> None:
    listed = column(OrderResource, "number", **parameters, sort="number", limit="500")
    answer = read_page(OrderResource, actor=SALMA, parameters={**parameters, "count": "1", "limit": "1"})
    records, _ = read_all(OrderResource, actor=SALMA, parameters={**parameters, "sort": "number"})
    assert (len(listed), answer.count, [order.number for order in records]) == (count, count, listed)


def test_words_may_stand_in_the_record_and_in_another(shop: Shop) -> None:
    assert column(VariantResource, "option1", q="sabot 37") == ["Noir"]
    assert column(VariantResource, "option1", q="yz24 noir") == ["Noir"]
    assert column(VariantResource, "option1", q="sabot 38") == []
    assert column(VariantResource, "option1", product_name__contains="abo") == ["Noir"]
    assert column(VariantResource, "option1", product_name__startswith="abo") == []


@pytest.mark.parametrize("word", ["amrani", "tazi"])
def test_a_hidden_name_is_not_searched_in_a_list_or_in_a_crowd(crowd: Shop, grants: Grants, word: str) -> None:
    Customer.objects.update(company="")
    before = column(CustomerResource, "id", q=word, limit="500")
    grants.hidden[CustomerResource] = {"last_name"}
    assert (len(before) in {1, CROWD}, column(CustomerResource, "id", q=word)) == (True, [])
    assert len(column(CustomerResource, "id", q="rajae", limit="500")) == CROWD + 1


def test_hidden_lines_are_not_searched(crowd: Shop, grants: Grants) -> None:
    assert column(CustomerResource, "company", q="0655000031") == ["Tazi 31"]
    grants.hidden[CustomerResource] = {"phones"}
    assert column(CustomerResource, "company", q="0655000031") == []
    assert column(OrderResource, "number", q="0655000031") == []


def test_phones_of_customers_are_searched_by_those_who_see_every_customer(crowd: Shop, grants: Grants) -> None:
    grants.rules[CustomerResource] = Q(city="Salé")
    assert column(OrderResource, "number", q="0655000031") == []
    assert column(OrderResource, "number", q="elodie") == ["B2"]
    grants.rules.clear()
    grants.closed.add(CustomerResource)
    assert column(OrderResource, "number", q="0655000031") == []


def test_a_label_that_may_not_be_read_is_not_searched(crowd: Shop, grants: Grants) -> None:
    grants.hidden[CustomerResource] = {"last_name"}
    assert column(OrderResource, "number", q="elodie") == column(OrderResource, "number", q="rajae") == []
    assert column(OrderResource, "number", q="A1") == ["A1"]


def test_rules_hold_on_what_is_listed_and_on_what_is_read(crowd: Shop, grants: Grants) -> None:
    grants.rules[OrderResource] = Q(number__in=["CMD-03", "A1"])
    assert column(OrderResource, "number", q="cmd", sort="number") == ["CMD-03"]
    assert column(OrderResource, "number", q="CMD-04") == []
    assert column(OrderResource, "number", q="rajae", sort="number") == ["A1", "CMD-03"]


def test_what_is_written_is_found_at_once_and_what_is_gone_is_not(shop: Shop) -> None:
    rajae = shop.customers["rajae"]
    for write, words in (
        (lambda: Customer.objects.filter(pk=rajae.pk).update(last_name="Belkhayat"), {"belkha": 1, "amrani": 0}),
        (lambda: Customer.objects.bulk_create([Customer(last_name="Zouiten")]), {"zouiten": 1, "belkha": 1}),
        (lambda: Customer.objects.filter(last_name="Zouiten").delete(), {"zouiten": 0}),
    ):
        write()
        assert {word: len(column(CustomerResource, "id", q=word)) for word in words} == words


def test_a_search_is_written_once_for_its_shape(crowd: Shop) -> None:
    """Which records are listed is a value; whether they are is not."""
    statements._kept.cache_clear()
    written = []
    for word in ("CMD-07", "CMD-08", "CMD", "A1"):
        asked(q=word)
        written.append(statements._kept.cache_info().misses)
    assert written == [1, 1, 2, 2]
