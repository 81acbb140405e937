"""Write an order, line by line. Whoever changes it holds it meanwhile."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from business.catalog.models import Variant
from business.parties.models import Customer
from core.configuration.numbering import declare_series, next_number
from core.history import record
from core.kernel.actors import Actor
from core.kernel.money import round_amount
from core.tenancy.context import require_tenant
from core.tenancy.locking import lock
from core.tenancy.transactions import atomic

from .errors import FrozenPrice, InvalidAmount, InvalidQuantity
from .models import Order, OrderLine
from .totals import line_subtotal, refresh_totals

ORDER_NUMBERS = declare_series("orders.order", prefix="CMD-", width=5, label=_("Orders"))


@atomic()
def create_order(*, actor: Actor, customer: Customer, number: str = "", **details: Any) -> Order:
    """Open an order; without ``number`` the company's series gives one."""
    details.setdefault("currency", require_tenant().currency)
    order: Order = Order.objects.create(customer=customer, number=number or next_number(ORDER_NUMBERS), **details)
    record(order, "create", actor=actor)
    return order


@atomic()
def add_line(
    order: Order, variant: Variant, *, actor: Actor, quantity: Decimal, unit_price: Decimal, price_type: str = ""
) -> OrderLine:
    """Add so much of a variant at a price."""
    _require_positive(quantity)
    _require_not_negative(unit_price)
    lock(order)
    unit_price = round_amount(unit_price, order.currency)
    line: OrderLine = OrderLine.objects.create(
        order=order,
        variant=variant,
        quantity=quantity,
        unit_price=unit_price,
        price_type=price_type,
        subtotal=line_subtotal(unit_price, quantity, order.currency),
    )
    refresh_totals(order)
    record(order, "add_line", actor=actor, line_id=line.pk, variant_id=variant.pk, quantity=quantity)
    return line


@atomic()
def change_quantity(line: OrderLine, quantity: Decimal, *, actor: Actor) -> OrderLine:
    """Order more or less of the same, at the line's unit price, frozen or not."""
    _require_positive(quantity)
    order = _lock_with(line)
    before, line.quantity = line.quantity, quantity
    line.subtotal = line_subtotal(line.unit_price, quantity, order.currency)
    line.save(update_fields=["quantity", "subtotal"])
    refresh_totals(order)
    record(order, "change_quantity", actor=actor, line_id=line.pk, before=before, after=quantity)
    return line


@atomic()
def set_price(
    line: OrderLine,
    unit_price: Decimal,
    *,
    actor: Actor,
    price_type: str,
    discount_code: str = "",
    subtotal: Decimal | None = None,
) -> OrderLine:
    """Price a line; ``subtotal`` is given when the lot, not the piece, has a price.

    Raises ``FrozenPrice`` once the customer has accepted. The same price again changes nothing.
    """
    _require_not_negative(unit_price if subtotal is None else min(unit_price, subtotal))
    order = _lock_with(line)
    unit_price = round_amount(unit_price, order.currency)
    if subtotal is None:
        subtotal = line_subtotal(unit_price, line.quantity, order.currency)
    agreed = (line.unit_price, line.subtotal, line.price_type, line.discount_code)
    if agreed == (unit_price, subtotal, price_type, discount_code):
        return line
    if line.price_frozen:
        raise FrozenPrice(article=str(line.variant))
    line.unit_price, line.subtotal = unit_price, subtotal
    line.price_type, line.discount_code = price_type, discount_code
    line.save(update_fields=["unit_price", "subtotal", "price_type", "discount_code"])
    refresh_totals(order)
    record(order, "set_price", actor=actor, line_id=line.pk, before=agreed[0], after=unit_price, price_type=price_type)
    return line


@atomic()
def remove_line(line: OrderLine, *, actor: Actor) -> Order:
    """Take a line off the order; history keeps what it was."""
    order = _lock_with(line)
    line_id, variant_id, quantity = line.pk, line.variant_id, line.quantity
    line.delete()
    refresh_totals(order)
    record(order, "remove_line", actor=actor, line_id=line_id, variant_id=variant_id, quantity=quantity)
    return order


@atomic()
def set_fee(order: Order, fee: Decimal, *, actor: Actor) -> Order:
    """Set what delivery costs the customer."""
    _require_not_negative(fee)
    lock(order)
    before, order.fee = order.fee, round_amount(fee, order.currency)
    refresh_totals(order)
    record(order, "set_fee", actor=actor, before=before, after=order.fee)
    return order


@atomic()
def freeze(order: Order, *, actor: Actor) -> Order:
    """The customer accepts the prices: they follow the catalogue no more."""
    return _set_frozen(order, True, actor, "freeze")


@atomic()
def unfreeze(order: Order, *, actor: Actor) -> Order:
    """The order goes back to be discussed: prices may change again."""
    return _set_frozen(order, False, actor, "unfreeze")


def _set_frozen(order: Order, frozen: bool, actor: Actor, action: str) -> Order:
    lock(order)
    order.lines.update(price_frozen=frozen)
    order.save(update_fields=[])
    record(order, action, actor=actor)
    return order


def _lock_with(line: OrderLine) -> Order:
    """Hold the order first, always, then read the line again."""
    order = line.order
    lock(order)
    lock(line)
    line.order = order
    return order


def _require_positive(quantity: Decimal) -> None:
    if quantity <= 0:
        raise InvalidQuantity(quantity=quantity)


def _require_not_negative(amount: Decimal) -> None:
    if amount < 0:
        raise InvalidAmount(amount=amount)
