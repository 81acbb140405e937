from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import IntegrityError, connections
from django.utils import timezone

from business.catalog.models import Variant
from business.stock import locations, services
from business.stock.errors import AlreadyTaken, InvalidQuantity, StockInsuffisant
from business.stock.models import Allocation, Location, LocationKind, Move, Reason, StockLevel
from business.stock.selectors import quantities, sellable
from business.stock.services import Demand
from core.history.columns import AppendOnlyViolation
from core.outbox.models import OutboxEvent
from core.tenancy.context import tenant_context
from core.tenancy.transactions import atomic
from tests.lab.models import Box


@pytest.fixture
def order(tenant) -> Box:
    return Box.objects.create(code="order")


def demand(*wanted: tuple[Variant, int]) -> list[Demand]:
    return [Demand(uuid4(), variant.pk, Decimal(quantity)) for variant, quantity in wanted]


def stocks(*variants: Variant) -> list[Decimal]:
    return list(quantities([variant.pk for variant in variants]).values())


def sales() -> list[tuple[Decimal, str, str]]:
    return list(Move.objects.filter(reason="sale").values_list("quantity", "source__kind", "destination__kind"))


def test_j4_taking_makes_one_move_linked_to_the_order(stocked, order, actor):
    (pair,) = stocked(20)
    (line,) = demand((pair, 1))

    services.take([line], reference=order, actor=actor)

    assert stocks(pair) == [19]
    move = Move.objects.get(reason=Reason.SALE)
    assert (move.quantity, move.source.kind, move.destination.kind) == (1, "internal", "customer")
    assert (move.reference_label, move.reference_id, move.line_id) == ("lab.box", order.pk, line.line_id)
    assert (move.actor_profile, move.actor_name) == (actor.profile_id, "Salma Idrissi")


def test_j7_stock_is_all_or_nothing(stocked, order, actor):
    a38, a39 = stocked(10, 1)
    lines = demand((a38, 2), (a39, 3))

    for _ in range(3):
        with pytest.raises(StockInsuffisant) as refusal:
            services.take(lines, reference=order, actor=actor)
        assert str(refusal.value) == "Stock insuffisant: SDL FEM YZ119 Noir - 39 Stock=1, Demandé=3"
        assert refusal.value.code == "stock_insuffisant"
    assert stocks(a38, a39) == [10, 1]
    assert sales() == []
    assert not Allocation.objects.exists()

    services.take([lines[0], Demand(lines[1].line_id, a39.pk, Decimal(1))], reference=order, actor=actor)

    assert stocks(a38, a39) == [8, 0]
    event = OutboxEvent.objects.get()
    assert event.name == "stock.out_of_stock"
    assert event.payload["variant_id"] == str(a39.pk)


def test_every_shortage_is_told(stocked, order, actor):
    a38, a39, a40 = stocked(0, 5, 1)

    with pytest.raises(StockInsuffisant) as refusal:
        services.take(demand((a38, 1), (a39, 2), (a40, 2)), reference=order, actor=actor)

    assert [(line["variant_id"], line["stock"], line["demande"]) for line in refusal.value.data["lignes"]] == [
        (a38.pk, "0", "1"),
        (a40.pk, "1", "2"),
    ]


def test_two_lines_of_one_variant_are_added_up(stocked, order, actor):
    (pair,) = stocked(3)

    with pytest.raises(StockInsuffisant, match="Stock=3, Demandé=4"):
        services.take(demand((pair, 2), (pair, 2)), reference=order, actor=actor)
    services.take(demand((pair, 2), (pair, 1)), reference=order, actor=actor)

    assert stocks(pair) == [0]
    assert Allocation.objects.held().count() == 2


def test_a_line_takes_once(stocked, order, actor):
    (pair,) = stocked(5)
    lines = demand((pair, 1))
    services.take(lines, reference=order, actor=actor)

    with pytest.raises(AlreadyTaken) as refusal:
        services.take(lines, reference=order, actor=actor)

    assert (refusal.value.code, refusal.value.status) == ("stock_deja_pris", 409)
    assert stocks(pair) == [4]


def test_the_database_lets_a_line_hold_goods_once(stocked, order, actor):
    (pair,) = stocked(5)
    (held,) = services.take(demand((pair, 1)), reference=order, actor=actor)

    with pytest.raises(IntegrityError, match="allocation_line_held_once"), atomic():
        Allocation.objects.create(
            reference_label="lab.box", reference_id=order.pk, line_id=held.line_id, variant=pair,
            location=held.location, quantity=1,
        )  # fmt: skip


def test_release_gives_back_exactly_what_was_taken_once(stocked, order, actor):
    a38, a39 = stocked(10, 1)
    services.take(demand((a38, 2), (a39, 1)), reference=order, actor=actor)
    other = Box.objects.create(code="other")
    services.take(demand((a38, 3)), reference=other, actor=actor)

    assert len(services.release(order, actor=actor, note="problem")) == 2
    assert stocks(a38, a39) == [7, 1]
    assert services.release(order, actor=actor) == []
    assert stocks(a38, a39) == [7, 1]


def test_j12_a_released_line_may_take_again(stocked, order, actor):
    (pair,) = stocked(10)
    lines = demand((pair, 1))

    services.take(lines, reference=order, actor=actor)
    services.release(order, actor=actor)
    services.take(lines, reference=order, actor=actor)

    assert stocks(pair) == [9]
    assert list(Move.objects.values_list("reason", flat=True)) == ["receipt", "sale", "release", "sale"]


def test_releasing_what_was_never_taken_creates_nothing(stocked, order, actor):
    (pair,) = stocked(10)

    assert services.release(order, actor=actor) == []
    assert stocks(pair) == [10]


@pytest.mark.parametrize("quantity", ["0", "-1"])
def test_a_move_has_a_positive_quantity(stocked, order, actor, quantity):
    (pair,) = stocked(10)

    with pytest.raises(InvalidQuantity):
        services.take([Demand(uuid4(), pair.pk, Decimal(quantity))], reference=order, actor=actor)
    assert stocks(pair) == [10]


def test_goods_are_weighed_too(stocked, order, actor):
    (flour,) = stocked(1)
    services.take([Demand(uuid4(), flour.pk, Decimal("0.250"))], reference=order, actor=actor)

    with pytest.raises(StockInsuffisant, match=r"Stock=0\.75, Demandé=1\.5"):
        services.take([Demand(uuid4(), flour.pk, Decimal("1.5"))], reference=order, actor=actor)


def test_an_adjustment_goes_both_ways(tenant, stocked, actor):
    (pair,) = stocked(10)

    services.adjust(pair.pk, Decimal(-3), actor=actor, note="broken")
    services.adjust(pair.pk, Decimal(1), actor=actor, note="found")

    assert stocks(pair) == [8]
    assert list(Move.objects.filter(reason="adjustment").values_list("quantity", "note")) == [
        (3, "broken"),
        (1, "found"),
    ]


def test_a_count_moves_the_difference_only(tenant, stocked, actor):
    a38, a39, a40 = stocked(10, 1, 4)

    moves = services.count({a38.pk: Decimal(7), a39.pk: Decimal(3), a40.pk: Decimal(4)}, actor=actor)

    assert stocks(a38, a39, a40) == [7, 3, 4]
    assert sorted(move.quantity for move in moves) == [2, 3]


def test_a_transfer_changes_two_places(tenant, stocked, actor):
    (pair,) = stocked(10)
    shop = Location.objects.create(code="shop", name="Shop", kind=LocationKind.INTERNAL)

    services.move(
        pair.pk, Decimal(4), source=locations.warehouse(), destination=shop, reason=Reason.TRANSFER, actor=actor
    )

    assert dict(StockLevel.objects.values_list("location__code", "quantity")) == {"internal": 6, "shop": 4}
    assert stocks(pair) == [10]
    assert Variant.objects.annotate(stock=sellable()).get().stock == 10


def test_the_ledger_is_never_rewritten(tenant, stocked, actor):
    stocked(10)

    with pytest.raises(AppendOnlyViolation):
        Move.objects.update(quantity=1)
    with pytest.raises(AppendOnlyViolation):
        Move.objects.get().delete()


def test_the_database_refuses_a_level_below_zero(tenant, stocked, actor):
    stocked(10)

    with pytest.raises(IntegrityError, match="stock_level_not_negative"), atomic():
        StockLevel.objects.update(quantity=-1, updated_at=timezone.now())


def in_tenant(tenant, act) -> str:
    """Run in a thread of its own, in a transaction of its own; tell how it ended."""
    try:
        with tenant_context(tenant):
            act()
    except (StockInsuffisant, AlreadyTaken) as refusal:
        return refusal.code
    finally:
        connections.close_all()
    return "done"


def test_j8_two_operators_and_the_last_pair(live_tenant, stocked, actor):
    with tenant_context(live_tenant):
        (pair,) = stocked(1)
        orders = [Box.objects.create(code=code) for code in "AB"]

    def confirm(order: Box) -> str:
        return in_tenant(live_tenant, lambda: services.take(demand((pair, 1)), reference=order, actor=actor))

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(confirm, orders)) == ["done", "stock_insuffisant"]
    with tenant_context(live_tenant):
        assert stocks(pair) == [0]
        assert len(sales()) == 1


def test_crossing_demands_never_wait_in_a_circle(live_tenant, stocked, actor):
    with tenant_context(live_tenant):
        a, b = stocked(30, 30)
        orders = [Box.objects.create(code=str(n)) for n in range(40)]

    def confirm(numbered: tuple[int, Box]) -> str:
        number, order = numbered
        wanted = demand((a, 1), (b, 1)) if number % 2 else demand((b, 1), (a, 1))
        return in_tenant(live_tenant, lambda: services.take(wanted, reference=order, actor=actor))

    with ThreadPoolExecutor(6) as pool:
        outcomes = list(pool.map(confirm, enumerate(orders)))

    assert (outcomes.count("done"), outcomes.count("stock_insuffisant")) == (30, 10)
    with tenant_context(live_tenant):
        assert stocks(a, b) == [0, 0]
        assert OutboxEvent.objects.count() == 2


def test_one_order_released_twice_at_once_gives_back_once(live_tenant, stocked, actor):
    with tenant_context(live_tenant):
        (pair,) = stocked(5)
        order = Box.objects.create(code="A")
        services.take(demand((pair, 2)), reference=order, actor=actor)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda _: in_tenant(live_tenant, lambda: services.release(order, actor=actor)), range(2)))

    with tenant_context(live_tenant):
        assert stocks(pair) == [5]


def test_first_receipts_at_once_share_one_level(live_tenant, stocked, actor):
    with tenant_context(live_tenant):
        (pair,) = stocked(0)

    def deliver(_: int) -> str:
        return in_tenant(live_tenant, lambda: services.receive({pair.pk: Decimal(2)}, actor=actor))

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(deliver, range(4))) == ["done"] * 4
    with tenant_context(live_tenant):
        assert StockLevel.objects.get().quantity == 8
