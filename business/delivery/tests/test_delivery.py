from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from django.db import IntegrityError, connections

from business.delivery import services
from business.delivery.errors import ShipmentAlreadyOpen, ShipmentClosedAlready
from business.delivery.models import Region, Shipment, Tariff, Town
from business.orders.services import create_order
from business.parties.services import create_customer
from core.outbox.models import OutboxEvent
from core.tenancy.clock import today
from core.tenancy.context import tenant_context
from core.tenancy.transactions import atomic


@pytest.fixture
def casablanca(tenant) -> Region:
    return Region.objects.create(name="CASABLANCA")


@pytest.fixture
def orders(tenant, actor):
    customer = create_customer(actor=actor, last_name="Amrani")
    return [create_order(actor=actor, customer=customer) for _ in range(2)]


def test_the_fee_is_that_of_the_town(casablanca):
    town = Town.objects.create(name="Mohammedia", region=casablanca)
    assert services.fee_for(town) == 0

    Tariff.objects.create(town=town, fee=Decimal(28), delay_min=1, delay_max=2)

    assert services.fee_for(town) == 28
    assert services.fee_for(None) == 0


def test_a_town_is_known_once_per_region(casablanca):
    Town.objects.create(name="Tit Mellil", region=casablanca)
    Town.objects.create(name="Tit Mellil", region=Region.objects.create(name="SETTAT"))

    with pytest.raises(IntegrityError, match="town_unique_in_region"), atomic():
        Town.objects.create(name="Tit Mellil", region=casablanca)


def test_a_town_of_a_region_no_longer_served_is_not_served(casablanca):
    town = Town.objects.create(name="Mohammedia", region=casablanca)
    assert list(Town.objects.active()) == [town]

    Region.objects.update(is_active=False)

    assert not Town.objects.active().exists()


def test_j13_shipments_are_numbered_by_day(casablanca, actor):
    agadir = Region.objects.create(name="AGADIR")

    numbers = [services.open_shipment(region, actor=actor).number for region in (casablanca, agadir)]

    assert numbers == [f"ENV-{today():%Y%m%d}-0001", f"ENV-{today():%Y%m%d}-0002"]


def test_j13_a_region_fills_one_shipment_at_a_time(casablanca, actor):
    first = services.open_shipment(casablanca, actor=actor)

    with pytest.raises(ShipmentAlreadyOpen) as refusal:
        services.open_shipment(casablanca, actor=actor)

    assert (refusal.value.code, refusal.value.status) == ("envoi_deja_ouvert", 409)
    assert refusal.value.data == {"region": "CASABLANCA", "number": first.number}
    assert Shipment.objects.count() == 1


def test_j13_a_closed_shipment_holds_its_orders_and_makes_room(casablanca, orders, actor):
    shipment = services.open_shipment(casablanca, actor=actor)

    services.close_shipment(shipment, orders, actor=actor)

    shipment.refresh_from_db()
    assert (shipment.state, shipment.closed_at is None) == ("closed", False)
    assert set(shipment.orders.all()) == set(orders)
    event = OutboxEvent.objects.get(name="delivery.shipment_closed")
    assert event.payload == {"shipment_id": str(shipment.pk), "order_ids": [str(order.pk) for order in orders]}
    assert services.open_shipment(casablanca, actor=actor).number.endswith("-0002")


def test_j13_a_shipment_leaves_once(casablanca, orders, actor):
    shipment = services.open_shipment(casablanca, actor=actor)
    services.close_shipment(shipment, orders[:1], actor=actor)

    with pytest.raises(ShipmentClosedAlready) as refusal:
        services.close_shipment(shipment, orders[1:], actor=actor)

    assert refusal.value.code == "envoi_deja_cloture"
    assert list(shipment.orders.all()) == orders[:1]


def test_two_supervisors_at_once_open_one_shipment(live_tenant, actor):
    with tenant_context(live_tenant):
        region = Region.objects.create(name="CASABLANCA")

    def fill(_: int) -> str:
        try:
            with tenant_context(live_tenant):
                return services.open_shipment(region, actor=actor).number[-4:]
        except ShipmentAlreadyOpen as refusal:
            return refusal.code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(3) as pool:
        assert sorted(pool.map(fill, range(3))) == ["0001", "envoi_deja_ouvert", "envoi_deja_ouvert"]
