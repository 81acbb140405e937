"""The amounts of an order: one rule, here."""

from __future__ import annotations

from decimal import Decimal

from django.db.models import Sum

from core.kernel.money import round_amount

from .models import Order


def line_subtotal(unit_price: Decimal, quantity: Decimal, currency: str) -> Decimal:
    """What a line costs, to the centime."""
    return round_amount(unit_price * quantity, currency)


def refresh_totals(order: Order) -> None:
    """Subtotal is the sum of the lines, total adds the fee; called by every service that changes either."""
    order.subtotal = order.lines.aggregate(sum=Sum("subtotal"))["sum"] or Decimal(0)
    order.total = order.subtotal + order.fee
    order.save(update_fields=["subtotal", "fee", "total"])
