"""Put things on sale, price them, take them off sale."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from core.history import record
from core.kernel.actors import Actor
from core.kernel.money import round_amount
from core.tenancy.context import require_tenant
from core.tenancy.locking import lock
from core.tenancy.transactions import atomic

from .errors import NegativePrice, ReferenceAlreadyUsed, VariantAlreadyExists
from .models import Product, Variant


@atomic()
def create_product(*, actor: Actor, reference: str, name: str, list_price: Decimal, **details: Any) -> Product:
    """Add a product to the catalogue; without ``current_price`` it sells at its list price."""
    if Product.objects.filter(reference=reference).exists():
        raise ReferenceAlreadyUsed(reference=reference)
    list_price = _price(list_price)
    details["current_price"] = _price(details.get("current_price", list_price))
    product: Product = Product.objects.create(reference=reference, name=name, list_price=list_price, **details)
    record(product, "create", actor=actor)
    return product


@atomic()
def add_variant(product: Product, *, actor: Actor, option1: str = "", option2: str = "", sku: str = "") -> Variant:
    """Add one combination of options to a product."""
    lock(product)
    if product.variants.filter(option1=option1, option2=option2).exists():
        raise VariantAlreadyExists(product=product.reference, options=" - ".join(filter(None, [option1, option2])))
    variant: Variant = Variant.objects.create(product=product, option1=option1, option2=option2, sku=sku)
    record(product, "add_variant", actor=actor, variant_id=variant.pk)
    return variant


@atomic()
def change_price(product: Product, *, actor: Actor, price: Decimal, note: str = "") -> Product:
    """Change what the product costs from now on; orders with a frozen price keep theirs."""
    lock(product)
    before, product.current_price = product.current_price, _price(price)
    product.save(update_fields=["current_price"])
    record(product, "change_price", actor=actor, note=note, fields={"current_price": [before, product.current_price]})
    return product


@atomic()
def archive(product: Product, *, actor: Actor, note: str = "") -> Product:
    """Take the product off sale; the documents that quote it keep it."""
    lock(product)
    before, product.is_active = product.is_active, False
    product.save(update_fields=["is_active"])
    record(product, "archive", actor=actor, note=note, fields={"is_active": [before, False]})
    return product


def _price(price: Decimal) -> Decimal:
    if price < 0:
        raise NegativePrice(price=price)
    return round_amount(price, require_tenant().currency)
