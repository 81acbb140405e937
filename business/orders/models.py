"""What customers ask for, and what they owe for it."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from business.catalog.models import Variant
from business.parties.models import Customer
from core.kernel.fields import MoneyField, QuantityField, minor_units
from core.kernel.search import search_index
from core.tenancy.models import TenantModel, tenant_index, unique_per_tenant


class OrderStatus(models.TextChoices):
    """Standard states on which every trade maps its own, so that reports and carriers keep working."""

    DRAFT = "draft", _("Draft")
    CONFIRMED = "confirmed", _("Confirmed")
    IN_PREPARATION = "in_preparation", _("In preparation")
    READY = "ready", _("Ready")
    SHIPPED = "shipped", _("Shipped")
    DELIVERED = "delivered", _("Delivered")
    RETURNED = "returned", _("Returned")
    CANCELLED = "cancelled", _("Cancelled")


class PaymentStatus(models.TextChoices):
    """Whether the money came in."""

    UNPAID = "unpaid", _("Not paid")
    PAID = "paid", _("Paid")
    REFUNDED = "refunded", _("Refunded")


class Order(TenantModel):
    """A customer's order. Amounts are computed in one place, ``totals``, and stored."""

    PERSONAL: ClassVar[dict[str, str]] = {"notes": "text"}

    number = models.CharField(_("number"), max_length=100)
    channel = models.CharField(_("channel"), max_length=40, blank=True)
    external_reference = models.CharField(_("external reference"), max_length=100, blank=True)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="orders")
    ordered_at = models.DateTimeField(_("ordered"), default=timezone.now)
    currency = models.CharField(_("currency"), max_length=3)
    status = models.CharField(_("status"), max_length=20, choices=OrderStatus, default=OrderStatus.DRAFT)
    subtotal = MoneyField(_("subtotal"), default=Decimal(0))
    fee = MoneyField(_("delivery fee"), default=Decimal(0))
    total = MoneyField(_("total"), default=Decimal(0))
    total_minor = minor_units("total")
    payment_status = models.CharField(_("payment"), max_length=10, choices=PaymentStatus, default=PaymentStatus.UNPAID)
    paid_on = models.DateField(_("paid on"), null=True, blank=True)
    delivered_on = models.DateField(_("delivered on"), null=True, blank=True)
    notes = models.TextField(_("notes"), blank=True)

    class Meta:
        verbose_name = _("order")
        ordering = ["-ordered_at", "-id"]
        constraints = [
            unique_per_tenant("number", name="order_number_unique"),
            unique_per_tenant(
                "channel", "external_reference", name="order_reference_unique", condition=~Q(external_reference="")
            ),
            models.CheckConstraint(condition=Q(subtotal__gte=0, fee__gte=0), name="order_amounts_not_negative"),
            models.CheckConstraint(condition=Q(total=F("subtotal") + F("fee")), name="order_total_adds_up"),
        ]
        indexes = [
            search_index("number", "external_reference", name="order_search"),
            tenant_index("ordered_at", "id", name="order_by_date"),
            tenant_index("total_minor", "id", name="order_by_total"),
            # Where a state is rare, the newest orders of it are far apart.
            tenant_index("status", "ordered_at", "id", name="order_by_status"),
            tenant_index("payment_status", "ordered_at", "id", name="order_by_payment"),
            # Those of one customer in the order in which a list by customers shows them.
            tenant_index("customer", "id", name="order_by_customer"),
        ]

    def __str__(self) -> str:
        return self.number


class OrderLine(TenantModel):
    """So much of one variant, at the price agreed. A frozen price follows the catalogue no more."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")
    variant = models.ForeignKey(Variant, on_delete=models.PROTECT, related_name="order_lines")
    quantity = QuantityField(_("quantity"))
    unit_price = MoneyField(_("unit price"))
    price_type = models.CharField(_("price type"), max_length=40, blank=True)
    discount_code = models.CharField(_("discount"), max_length=40, blank=True)
    subtotal = MoneyField(_("subtotal"))
    price_frozen = models.BooleanField(_("price frozen"), default=False)

    class Meta:
        verbose_name = _("order line")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(quantity__gt=0), name="order_line_quantity_positive"),
            models.CheckConstraint(
                condition=Q(unit_price__gte=0, subtotal__gte=0), name="order_line_amounts_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} x {self.variant_id}"
