"""Fees, and shipments that are opened, filled and closed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db import IntegrityError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from business.orders.models import Order
from core.configuration.models import Reset
from core.configuration.numbering import declare_series, next_number
from core.history import record
from core.kernel.actors import Actor
from core.kernel.events import publish
from core.tenancy.locking import lock
from core.tenancy.transactions import atomic

from .errors import ShipmentAlreadyOpen, ShipmentClosedAlready
from .events import ShipmentClosed
from .models import Region, Shipment, ShipmentOrder, ShipmentState, Tariff, Town

SHIPMENT_NUMBERS = declare_series("delivery.shipment", prefix="ENV-", width=4, reset=Reset.DAILY, label=_("Shipments"))


def fee_for(town: Town | None) -> Decimal:
    """What delivery to the town costs; nothing while the town or its tariff is unknown."""
    tariff = Tariff.objects.filter(town=town).first() if town else None
    return tariff.fee if tariff else Decimal(0)


@atomic()
def open_shipment(region: Region, *, actor: Actor, planned_on: date | None = None) -> Shipment:
    """Begin to fill a shipment; a region fills one at a time."""
    _refuse_second(region)
    try:
        with atomic():
            number = next_number(SHIPMENT_NUMBERS)
            shipment: Shipment = Shipment.objects.create(number=number, region=region, planned_on=planned_on)
    except IntegrityError:
        # Somebody opened one at the same second.
        _refuse_second(region)
        raise
    record(shipment, "open", actor=actor)
    return shipment


@atomic()
def close_shipment(shipment: Shipment, orders: Iterable[Order], *, actor: Actor) -> Shipment:
    """Send the shipment off with these orders; it takes no more afterwards."""
    lock(shipment)
    if shipment.state != ShipmentState.OPEN:
        raise ShipmentClosedAlready(number=shipment.number)
    links = ShipmentOrder.objects.bulk_create(ShipmentOrder(shipment=shipment, order=order) for order in orders)
    shipment.state, shipment.closed_at = ShipmentState.CLOSED, timezone.now()
    shipment.save(update_fields=["state", "closed_at"])
    record(shipment, "close", actor=actor, orders=len(links))
    publish(ShipmentClosed(shipment.pk, tuple(link.order_id for link in links)))
    return shipment


def _refuse_second(region: Region) -> None:
    filling = Shipment.objects.filter(region=region, state=ShipmentState.OPEN).first()
    if filling:
        raise ShipmentAlreadyOpen(region=region.name, number=filling.number)
