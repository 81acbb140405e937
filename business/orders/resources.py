"""Orders as every screen and file shows them; they change by services only."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.resources import Lines, List, Resource, register

from .models import Order
from .module import MODULE


@register
class OrderResource(Resource):
    model = Order
    module = MODULE
    plural = _("orders")
    read_only = ("number", "status", "subtotal", "fee", "total", "payment_status", "paid_on", "delivered_on")
    title = ("number",)
    search = ("number", "external_reference", "customer", "customer.phones")
    filters = ("status", "payment_status", "channel", "customer", "ordered_at", "total")
    views = (List("number", "customer", "ordered_at", "status", "payment_status", "total", sort="-ordered_at"),)
    lines = (
        Lines(
            "lines",
            "variant",
            "quantity",
            "unit_price",
            "price_type",
            "subtotal",
            read_only=True,
            label=_("order lines"),
        ),
    )
    natural_key = ("number",)
    without = frozenset({"create", "update", "delete", "import"})
