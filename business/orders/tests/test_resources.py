"""The contract of orders."""

from __future__ import annotations

from typing import Any

from business.orders.resources import OrderResource
from business.orders.services import create_order
from business.parties.services import create_customer
from core.kernel.actors import SYSTEM
from core.testing import ResourceContract
from core.testing.caller import Caller


class TestOrder(ResourceContract):
    """Orders are opened by a service."""

    resource = OrderResource

    def made(self, owner: Caller) -> dict[str, Any]:
        customer = create_customer(actor=SYSTEM, first_name="Rajae", phone="0661000001")
        order = create_order(actor=SYSTEM, customer=customer)
        return dict(owner.get(self.path({"id": order.pk})).body)
