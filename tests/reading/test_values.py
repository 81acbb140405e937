"""How records stand in an answer, whatever their fields hold."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, ClassVar

from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import Upper

from business.catalog.resources import ProductResource, VariantResource
from business.orders.models import Order
from business.orders.resources import OrderResource
from business.parties.resources import CustomerResource
from core.kernel.modules import Module
from core.kernel.resources import Computed, Kind, Resource
from core.users.models import UserProfile

from .conftest import Shop, column, page, record
from .grants import Grants

MODULE = Module("bureau.equipe", "Équipe")
QUOTED = 'La "B"'


class Colleague(Resource):
    model = UserProfile
    module = MODULE
    fields = ("last_name", "birth_date", "manager", "is_active", "notification_preferences", "user")
    projections: ClassVar[Mapping[str, str]] = {"boss": "manager__last_name", "grand_boss": "manager__manager"}
    computed: ClassVar[Mapping[str, Computed]] = {"it's 100%": Computed(lambda: Upper("last_name"), Kind.TEXT, "Loud")}


def test_each_kind_has_its_form(shop: Shop) -> None:
    order, customer = shop.orders["A1"], shop.customers["rajae"]
    shown = record(OrderResource, order.pk)
    assert datetime.fromisoformat(shown.pop("created_at")) == order.created_at
    assert datetime.fromisoformat(shown.pop("updated_at")) == order.updated_at
    assert shown == {
        "id": str(order.pk),
        "version": 1,
        "number": "A1",
        "channel": "",
        "external_reference": "",
        "customer": {"id": str(customer.pk), "label": "Rajae Amrani"},
        "ordered_at": "2026-03-01T09:30:00+00:00",
        "currency": "MAD",
        "status": "draft",
        "subtotal": "150.00",
        "fee": "0.00",
        "total": "150.00",
        "payment_status": "unpaid",
        "paid_on": "2026-03-10",
        "delivered_on": None,
        "notes": "",
        "lines": [],
    }


def test_projections_computed_values_and_missing_relations(shop: Shop) -> None:
    boss = UserProfile.objects.create(
        user="018f0000-0000-7000-8000-000000000001", role="ADMIN", first_name="Ida", last_name='La "B"'
    )
    hand = UserProfile.objects.create(
        user="018f0000-0000-7000-8000-000000000002",
        role="ADMIN",
        last_name="Nour",
        birth_date=date(1990, 5, 4),
        manager=boss,
        notification_preferences={"sms": [True, None]},
    )
    assert record(Colleague, hand.pk, fields="last_name,birth_date,manager,boss,grand_boss,it's 100%") == {
        "id": str(hand.pk),
        "last_name": "Nour",
        "birth_date": "1990-05-04",
        "manager": {"id": str(boss.pk), "label": "Ida"},
        "boss": QUOTED,
        "grand_boss": None,
        "it's 100%": "NOUR",
    }
    assert record(Colleague, boss.pk, fields="manager,boss,notification_preferences,is_active,user") == {
        "id": str(boss.pk),
        "manager": None,
        "is_active": True,
        "notification_preferences": {},
        "user": "018f0000-0000-7000-8000-000000000001",
        "boss": None,
    }
    assert record(Colleague, hand.pk)["notification_preferences"] == {"sms": [True, None]}


def test_a_computed_value_may_count_other_records(shop: Shop) -> None:
    def orders() -> Any:
        own = Order.objects.filter(customer=OuterRef("pk")).order_by().values("customer")
        return Subquery(own.annotate(count=Count("pk")).values("count"))

    counted = type("Counted", (CustomerResource,), {"computed": {"orders": Computed(orders, Kind.INTEGER, "Orders")}})
    assert [(row["last_name"], row["orders"]) for row in page(counted, sort="-orders,last_name")] == [
        ("Amrani", 2),
        ("", 1),
        ("Benâli", 1),
    ]
    assert column(counted, "last_name", orders__gte="2") == ["Amrani"]


def test_a_title_may_be_read_through_a_relation(shop: Shop) -> None:
    (first, _) = record(OrderResource, shop.orders["C3"].pk)["lines"]
    assert first["variant"] == {"id": str(shop.variant.pk), "label": "Sabot Noir 37"}
    assert column(OrderResource, "customer", number="D4")[0]["label"] == "Atlas 100%"


def test_lines_come_with_a_record_and_where_they_are_expanded(shop: Shop) -> None:
    lines = record(OrderResource, shop.orders["C3"].pk)["lines"]
    assert [(line["quantity"], line["unit_price"], line["subtotal"]) for line in lines] == [
        ("1.000", "199.00", "199.00"),
        ("2.000", "199.00", "398.00"),
    ]
    assert set(lines[0]) == {"id", "variant", "quantity", "unit_price", "price_type", "subtotal"}
    assert "lines" not in page(OrderResource)[0]
    listed = page(OrderResource, expand="lines", sort="number")
    assert [len(row["lines"]) for row in listed] == [0, 0, 2, 0]
    assert listed[2]["lines"] == lines
    assert "lines" in record(OrderResource, shop.orders["C3"].pk, fields="number")


def test_a_relation_is_expanded_to_the_fields_that_are_granted(shop: Shop, grants: Grants) -> None:
    grants.hidden[CustomerResource] = {"notes", "address"}
    customer = record(OrderResource, shop.orders["B2"].pk, expand="customer")["customer"]
    assert (customer["last_name"], customer["source"]) == ("Benâli", "web")
    assert {"notes", "address", "phones"} & set(customer) == set()
    assert set(customer) == set(CustomerResource.specs()) - {"notes", "address"}


def test_only_the_fields_that_are_asked_for(shop: Shop) -> None:
    assert page(OrderResource, fields="total,number", number="B2") == [
        {"id": str(shop.orders["B2"].pk), "number": "B2", "total": "99.50"}
    ]


def test_a_record_of_more_than_fifty_fields_is_one_object(shop: Shop) -> None:
    wide = type("Wide", (ProductResource,), {"projections": {}, "computed": _many(), "lines": ()})
    (row,) = page(wide)
    assert (len(row), row["name"], row["copy_59"], row["copy_0"]) == (len(wide.specs()), "Sabot", "YZ24", "YZ24")
    assert len(row) > 60


def _many() -> dict[str, Computed]:
    return {f"copy_{n}": Computed(lambda: F("reference"), Kind.TEXT, "Copy") for n in range(60)}


def test_lines_that_are_a_resource_too_obey_it(shop: Shop, grants: Grants) -> None:
    product = shop.variant.product_id
    grants.hidden[VariantResource] = {"option2"}
    assert record(ProductResource, product)["variants"] == [
        {"id": str(shop.variant.pk), "sku": "", "option1": "Noir", "is_active": True}
    ]
    grants.closed.add(VariantResource)
    assert "variants" not in record(ProductResource, product)
