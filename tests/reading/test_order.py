"""The order of lists, and pages that neither repeat nor skip what was there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any, ClassVar
from uuid import uuid4

import pytest

from business.catalog.models import Product
from business.catalog.resources import ProductResource
from business.orders.models import Order
from business.orders.resources import OrderResource
from core.kernel.modules import Module
from core.kernel.reading import Page, read_page
from core.kernel.reading.errors import InvalidCursor
from core.kernel.resources import Resource
from core.tenancy.models import Tenant
from core.users.models import UserProfile

from .conftest import Shop, column
from .grants import SALMA, Grants


class Colleague(Resource):
    model = UserProfile
    module = Module("bureau.equipe", "Équipe")
    fields = ("first_name", "birth_date", "manager", "is_active", "notification_preferences")
    projections: ClassVar[Mapping[str, str]] = {"boss": "manager__first_name"}


def ask(resource: type[Resource], **parameters: str) -> Page:
    return read_page(resource, actor=SALMA, parameters=parameters)


def ids(page: Page) -> list[str]:
    return [json.loads(record)["id"] for record in page.records]


def walk(resource: type[Resource], sort: str, limit: int) -> list[str]:
    """Every id, page after page."""
    seen, cursor = [], ""
    while True:
        page = ask(resource, sort=sort, limit=str(limit), cursor=cursor)
        assert len(page.records) <= limit
        seen += ids(page)
        if page.next is None:
            return seen
        cursor = page.next


@pytest.fixture
def team(tenant: Tenant, grants: Grants) -> list[UserProfile]:
    """Twelve people; birth dates, managers and names tie or are missing."""
    people: list[UserProfile] = []
    for number in range(12):
        born = None if number % 3 == 0 else date(1990, 1, 1) + timedelta(days=number % 4)
        people.append(
            UserProfile.objects.create(
                user=uuid4(),
                role="ADMIN",
                first_name="AB"[number % 2],
                birth_date=born,
                manager=people[number % 2] if number > 4 else None,
                is_active=number % 5 != 0,
            )
        )
    return people


def expected(team: list[UserProfile], sort: str) -> list[str]:
    """As PostgreSQL sorts: nulls behind everything, the id at last in the direction of the last key."""
    values = {
        "birth_date": lambda person: (person.birth_date is None, person.birth_date or date.min),
        "first_name": lambda person: person.first_name,
        "boss": lambda person: (person.manager is None, person.manager.first_name if person.manager else ""),
        "manager": lambda person: (person.manager is None, str(person.manager) if person.manager else ""),
        "is_active": lambda person: person.is_active,
    }
    keys = sort.split(",")
    ordered = sorted(team, key=lambda person: person.id, reverse=keys[-1].startswith("-"))
    for key in reversed(keys):
        descending = key.startswith("-")
        read = values[key.removeprefix("-")]
        # Reversing before and after keeps the ties in their order.
        ordered = sorted(ordered[::-1] if descending else ordered, key=read)
        ordered = ordered[::-1] if descending else ordered
    return [str(person.id) for person in ordered]


NAMES = ("birth_date", "first_name", "boss", "manager", "is_active")
SORTS = [
    *(sign + name for sign, name in product(("", "-"), NAMES)),
    *(f"{a}birth_date,{b}first_name" for a, b in product(("", "-"), repeat=2)),
    *(f"{a}first_name,{b}boss,{c}is_active" for a, b, c in product(("", "-"), repeat=3)),
]


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("limit", [1, 5])
def test_pages_follow_one_another_in_every_order(team: list[UserProfile], sort: str, limit: int) -> None:
    assert walk(Colleague, sort, limit) == expected(team, sort)


def test_the_usual_order_is_that_of_the_first_list(shop: Shop, grants: Grants) -> None:
    assert column(OrderResource, "number") == ["D4", "C3", "B2", "A1"]
    newest = type("Newest", (OrderResource,), {"views": ()})
    assert column(newest, "number") == ["D4", "C3", "B2", "A1"]
    grants.hidden[OrderResource] = {"ordered_at"}
    assert column(OrderResource, "number") == ["D4", "C3", "B2", "A1"]


@pytest.fixture
def late(shop: Shop) -> None:
    """One of two orders of a state was made first, for a later day."""
    Order.objects.filter(number="B2").update(ordered_at=datetime(2026, 3, 9, 9, 30, tzinfo=UTC))


@pytest.mark.parametrize("limit", [1, 10])
def test_records_that_tie_stand_as_in_the_index(late: None, limit: int) -> None:
    numbers = {str(order.pk): order.number for order in Order.objects.all()}
    assert [numbers[each] for each in walk(OrderResource, "status", limit)] == ["D4", "C3", "B2", "A1"]
    assert [numbers[each] for each in walk(OrderResource, "-status", limit)] == ["A1", "B2", "C3", "D4"]
    # Said or with others, an order is what was said.
    assert [numbers[each] for each in walk(OrderResource, "status,id", limit)] == ["D4", "B2", "C3", "A1"]
    assert [numbers[each] for each in walk(OrderResource, "status,-number", limit)] == ["D4", "C3", "B2", "A1"]


def test_what_is_hidden_does_not_show_in_an_order(late: None, grants: Grants) -> None:
    grants.hidden[OrderResource] = {"ordered_at"}
    assert column(OrderResource, "number", sort="status") == ["D4", "B2", "C3", "A1"]


def test_a_relation_sorts_by_what_people_call_it(shop: Shop) -> None:
    assert column(OrderResource, "number", sort="customer,number") == ["D4", "A1", "C3", "B2"]


def test_amounts_sort_as_numbers_on_the_shadow(shop: Shop, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1) as captured:
        assert column(OrderResource, "number", sort="-total,number") == ["C3", "A1", "D4", "B2"]
    assert '"orders_order"."total_minor" DESC' in captured[0]["sql"]
    assert column(OrderResource, "number", sort="subtotal,-number") == ["B2", "D4", "A1", "C3"]


def test_the_id_decides_and_ends_the_order(shop: Shop) -> None:
    assert column(OrderResource, "number", sort="-id,number") == ["D4", "C3", "B2", "A1"]


def test_records_that_arrive_meanwhile_neither_repeat_nor_hide_others(tenant: Tenant, grants: Grants) -> None:
    def create(name: str) -> Product:
        return Product.objects.create(reference=name, name=name, list_price=1, current_price=1)

    def read(**parameters: str) -> tuple[list[str], str | None]:
        page = ask(ProductResource, sort="reference", limit="2", **parameters)
        return [json.loads(record)["reference"] for record in page.records], page.next

    for name in ("B", "D", "F", "H"):
        create(name)
    first, cursor = read()
    create("A")
    create("E")
    Product.objects.filter(reference="D").delete()
    second, after = read(cursor=cursor or "")
    assert (first, second) == (["B", "D"], ["E", "F"])
    assert read(cursor=after or "") == (["H"], None)


def test_a_full_last_page_says_that_it_is_the_last(shop: Shop) -> None:
    assert ask(OrderResource, limit="4").next is None
    assert ask(OrderResource, limit="3").next is not None


def test_a_cursor_is_worth_something_in_its_own_list_and_order_only(shop: Shop) -> None:
    cursor = ask(OrderResource, sort="number", limit="1").next or ""
    assert len(ids(ask(OrderResource, sort="number", cursor=cursor))) == 3
    forged = f"{'x' if cursor[0] != 'x' else 'y'}{cursor[1:]}"
    for resource, sort, text in (
        (OrderResource, "-number", cursor),
        (OrderResource, "total", cursor),
        (ProductResource, "reference", cursor),
        (OrderResource, "number", forged),
        (OrderResource, "number", "WzFd"),
    ):
        with pytest.raises(InvalidCursor):
            ask(resource, sort=sort, cursor=text)


def test_the_count_is_that_of_the_whole_list(shop: Shop) -> None:
    page = ask(OrderResource, status="confirmed", limit="1", count="1")
    assert (len(page.records), page.count) == (1, 2)
    later = ask(OrderResource, status="confirmed", limit="1", count="1", cursor=page.next or "")
    assert (len(later.records), later.count, later.next) == (1, 2, None)
    assert ask(OrderResource).count is None
    assert Order.objects.count() == 4
