"""Where goods are delivered, for how much, and in which shipment."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from business.orders.models import Order
from core.kernel.fields import MoneyField
from core.kernel.search import search_index
from core.tenancy.models import TenantModel, TenantQuerySet, tenant_manager, unique_per_tenant


class Region(TenantModel):
    """Towns served together."""

    name = models.CharField(_("name"), max_length=100)
    is_active = models.BooleanField(_("served"), default=True)

    class Meta:
        verbose_name = _("region")
        ordering = ["name"]
        constraints = [unique_per_tenant("name", name="region_name_unique")]
        indexes = [search_index(names=("name",), name="region_search")]

    def __str__(self) -> str:
        return self.name


class TownQuerySet(TenantQuerySet):
    def active(self) -> Self:
        return self.filter(is_active=True, region__is_active=True)


class Town(TenantModel):
    """A place one delivers to."""

    name = models.CharField(_("name"), max_length=100)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="towns")
    is_active = models.BooleanField(_("served"), default=True)

    objects: ClassVar[Any] = tenant_manager(TownQuerySet)

    class Meta:
        verbose_name = _("town")
        ordering = ["name"]
        constraints = [unique_per_tenant("name", "region", name="town_unique_in_region")]
        indexes = [search_index(names=("name",), name="town_search")]

    def __str__(self) -> str:
        return f"{self.name} ({self.region.name})"


class Tariff(TenantModel):
    """What delivery to a town costs and how many days it takes."""

    town = models.OneToOneField(Town, on_delete=models.CASCADE, related_name="tariff")
    fee = MoneyField(_("fee"))
    delay_min = models.PositiveSmallIntegerField(_("days at least"), default=0)
    delay_max = models.PositiveSmallIntegerField(_("days at most"), default=0)
    frequency = models.CharField(_("frequency"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("tariff")
        constraints = [
            models.CheckConstraint(condition=Q(fee__gte=0), name="tariff_fee_not_negative"),
            models.CheckConstraint(condition=Q(delay_max__gte=F("delay_min")), name="tariff_delays_in_order"),
        ]

    def __str__(self) -> str:
        return str(self.fee)


class ShipmentState(models.TextChoices):
    """A shipment is filled, then leaves."""

    OPEN = "open", _("Open")
    CLOSED = "closed", _("Closed")


class Shipment(TenantModel):
    """Orders of one region that leave together. A region fills one shipment at a time."""

    number = models.CharField(_("number"), max_length=60)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="shipments")
    state = models.CharField(_("state"), max_length=10, choices=ShipmentState, default=ShipmentState.OPEN)
    planned_on = models.DateField(_("planned"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    orders = models.ManyToManyField(Order, through="ShipmentOrder", related_name="shipments")

    class Meta:
        verbose_name = _("shipment")
        ordering = ["-id"]
        constraints = [
            unique_per_tenant("number", name="shipment_number_unique"),
            unique_per_tenant("region", name="shipment_one_open", condition=Q(state="open")),
            models.CheckConstraint(
                condition=Q(state="open", closed_at=None) | Q(state="closed", closed_at__isnull=False),
                name="shipment_closed_has_date",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class ShipmentOrder(TenantModel):
    """An order that travels with a shipment."""

    shipment = models.ForeignKey(Shipment, on_delete=models.CASCADE, related_name="links")
    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="shipment_links")

    class Meta:
        verbose_name = _("order of a shipment")
        constraints = [unique_per_tenant("shipment", "order", name="shipment_order_unique")]

    def __str__(self) -> str:
        return f"{self.shipment_id} {self.order_id}"
