from __future__ import annotations

from decimal import Decimal

import pytest

from business.catalog.models import Product, Variant
from business.catalog.services import add_variant, create_product
from business.stock.services import receive


@pytest.fixture
def stocked(actor):
    """Make variants of one product with so many pieces each, in the entered tenant."""

    def make(*quantities: int) -> list[Variant]:
        product: Product = create_product(actor=actor, reference="A", name="SDL FEM YZ119", list_price=Decimal(219))
        variants = [
            add_variant(product, actor=actor, option1="Noir", option2=str(38 + i)) for i, _ in enumerate(quantities)
        ]
        receive({v.pk: Decimal(q) for v, q in zip(variants, quantities, strict=True) if q}, actor=actor)
        return variants

    return make
