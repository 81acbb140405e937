from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from django.db import IntegrityError, connections

from business.catalog.models import Product, Variant
from business.catalog.services import add_variant, change_price, create_product
from business.orders import services
from business.orders.errors import FrozenPrice, InvalidAmount, InvalidQuantity
from business.orders.models import Order, OrderLine
from business.orders.totals import refresh_totals
from business.parties.services import create_customer
from core.history.models import Entry
from core.kernel.errors import NotFound, StaleVersion
from core.tenancy.context import tenant_context
from core.tenancy.locking import lock
from core.tenancy.transactions import atomic


def sandal(actor) -> Variant:
    product = create_product(actor=actor, reference="A", name="SDL FEM YZ119", list_price=Decimal(219))
    return add_variant(product, actor=actor, option1="Noir", option2="38")


def draft(actor) -> Order:
    return services.create_order(actor=actor, customer=create_customer(actor=actor, last_name="Amrani"))


@pytest.fixture
def variant(tenant, actor) -> Variant:
    return sandal(actor)


@pytest.fixture
def order(tenant, actor) -> Order:
    return draft(actor)


@pytest.fixture
def line(order, variant, actor) -> OrderLine:
    return services.add_line(
        order, variant, actor=actor, quantity=Decimal(2), unit_price=Decimal(219), price_type="normal"
    )


def amounts(order: Order) -> tuple[Decimal, Decimal, Decimal, int]:
    order.refresh_from_db()
    return order.subtotal, order.fee, order.total, order.total_minor


def test_an_order_is_numbered_and_counts_in_the_money_of_the_company(order):
    assert (order.number, order.currency, order.status) == ("CMD-00001", "MAD", "draft")


def test_an_external_order_comes_once_per_channel(order, actor):
    services.create_order(actor=actor, customer=order.customer, channel="shopify", external_reference="SHP-1")

    with pytest.raises(IntegrityError, match="order_reference_unique"), atomic():
        services.create_order(actor=actor, customer=order.customer, channel="shopify", external_reference="SHP-1")
    services.create_order(actor=actor, customer=order.customer, channel="youcan", external_reference="SHP-1")
    assert Order.objects.count() == 3


def test_the_total_follows_lines_and_fee(order, line, actor):
    assert amounts(order) == (438, 0, 438, 43800)

    services.set_fee(order, Decimal(35), actor=actor)
    assert amounts(order) == (438, 35, 473, 47300)

    services.change_quantity(line, Decimal(3), actor=actor)
    assert amounts(order) == (657, 35, 692, 69200)

    services.remove_line(line, actor=actor)
    assert amounts(order) == (0, 35, 35, 3500)


def test_a_line_is_removed_once(order, line, actor):
    again = OrderLine.objects.get()
    services.remove_line(line, actor=actor)

    with pytest.raises(NotFound):
        services.remove_line(again, actor=actor)

    assert Entry.objects.filter(action="remove_line").count() == 1


def test_every_change_is_remembered(order, line, actor):
    services.change_quantity(line, Decimal(3), actor=actor)

    actions = Entry.objects.for_record(order).values_list("action", flat=True)
    assert list(actions) == ["create", "add_line", "change_quantity"]
    assert Entry.objects.last().data == {"line_id": str(line.pk), "before": "2.000", "after": "3"}


def test_a_line_is_priced_by_the_piece_or_by_the_lot(order, line, actor):
    services.set_price(line, Decimal("194"), actor=actor, price_type="upsell")
    assert amounts(order)[0] == 388

    services.set_price(line, Decimal("174"), actor=actor, price_type="lot", subtotal=Decimal("522"))
    line.refresh_from_db()
    assert (line.unit_price, line.subtotal, line.price_type) == (174, 522, "lot")
    assert amounts(order)[0] == 522


def test_weighed_goods_round_half_up(order, variant, actor):
    services.add_line(order, variant, actor=actor, quantity=Decimal("0.335"), unit_price=Decimal("9.90"))

    assert amounts(order)[0] == Decimal("3.32")


def test_a_frozen_price_follows_nothing(order, line, actor):
    services.freeze(order, actor=actor)
    change_price(Product.objects.get(), actor=actor, price=Decimal(350))

    with pytest.raises(FrozenPrice) as refusal:
        services.set_price(line, Decimal(350), actor=actor, price_type="normal")

    assert (refusal.value.code, refusal.value.status) == ("prix_gele", 409)
    assert amounts(order)[2] == 438
    assert not Entry.objects.filter(action="set_price").exists()


def test_the_same_price_again_changes_nothing_even_frozen(order, line, actor):
    services.freeze(order, actor=actor)
    version = Order.objects.get().version

    services.set_price(line, Decimal(219), actor=actor, price_type="normal")

    assert Order.objects.get().version == version


def test_an_order_that_is_discussed_again_may_be_priced_again(order, line, actor):
    services.freeze(order, actor=actor)
    services.unfreeze(order, actor=actor)

    services.set_price(line, Decimal(199), actor=actor, price_type="remise_1", discount_code="remise_1")

    assert amounts(order)[2] == 398


@pytest.mark.parametrize("quantity", ["0", "-2"])
def test_a_line_has_a_positive_quantity(order, line, actor, quantity):
    with pytest.raises(InvalidQuantity):
        services.change_quantity(line, Decimal(quantity), actor=actor)

    assert amounts(order)[2] == 438


def test_negative_amounts_are_refused(order, line, actor):
    with pytest.raises(InvalidAmount):
        services.set_fee(order, Decimal(-1), actor=actor)
    with pytest.raises(InvalidAmount):
        services.set_price(line, Decimal(10), actor=actor, price_type="x", subtotal=Decimal(-1))

    assert amounts(order)[2] == 438


def test_the_database_adds_up_too(order, line):
    with pytest.raises(IntegrityError, match="order_total_adds_up"), atomic():
        Order.objects.update(total=1)


def test_a_reader_with_an_old_page_is_told(order, line, actor):
    with pytest.raises(StaleVersion) as refusal:
        lock(order, version=1)

    assert refusal.value.data == {"version": 2}


def test_two_people_change_two_lines_at_once(live_tenant, actor):
    with tenant_context(live_tenant):
        order, variant = draft(actor), sandal(actor)
        lines = [
            services.add_line(order, variant, actor=actor, quantity=Decimal(1), unit_price=Decimal(100))
            for _ in range(4)
        ]

    def change(line: OrderLine) -> None:
        try:
            with tenant_context(live_tenant):
                services.change_quantity(line, Decimal(3), actor=actor)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(change, lines))

    with tenant_context(live_tenant):
        stored = Order.objects.get()
        assert (stored.subtotal, stored.total) == (1200, 1200)
        refresh_totals(stored)
        assert stored.total == 1200
