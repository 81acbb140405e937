"""The contract of places and of what lies there."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar

from business.catalog.services import add_variant, create_product
from business.stock.models import StockLevel
from business.stock.resources import LocationResource, StockLevelResource
from business.stock.services import receive
from core.kernel.actors import SYSTEM
from core.testing import ResourceContract
from core.testing.caller import Caller


class TestLocation(ResourceContract):
    resource = LocationResource
    valid: ClassVar[dict[str, Any]] = {
        "code": "AGA",
        "name": "Agadir",
        "kind": "internal",
        "address": {"street": "Avenue Hassan II", "city": "Agadir", "country": "MA"},
    }


class TestStockLevel(ResourceContract):
    """A level follows from moves."""

    resource = StockLevelResource

    def made(self, owner: Caller) -> dict[str, Any]:
        product = create_product(actor=SYSTEM, reference="YZ247", name="Babouche", list_price=Decimal(299))
        receive({add_variant(product, actor=SYSTEM, option2="37").pk: Decimal(4)}, actor=SYSTEM)
        return dict(owner.get(self.path({"id": StockLevel.objects.get().pk})).body)
