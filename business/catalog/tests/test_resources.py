"""The contract of products and their variants."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import uuid4

from business.catalog.resources import ProductResource, VariantResource
from business.catalog.services import create_product
from core.kernel.actors import SYSTEM
from core.testing import ResourceContract


class TestProduct(ResourceContract):
    resource = ProductResource

    def values(self) -> dict[str, Any]:
        return {
            "reference": f"YZ-{uuid4().hex[:8]}",
            "name": "Babouche",
            "list_price": "299.00",
            "current_price": "249.00",
            "weight": {"amount": "0.850", "unit": "KGM"},
            "variants": [{"option1": "Noir", "option2": "37"}],
        }


class TestVariant(ResourceContract):
    resource = VariantResource

    def values(self) -> dict[str, Any]:
        reference = f"YZ-{uuid4().hex[:8]}"
        product = create_product(actor=SYSTEM, reference=reference, name="Mule", list_price=Decimal(99))
        return {"product": str(product.pk), "option1": "Noir", "option2": "38"}
