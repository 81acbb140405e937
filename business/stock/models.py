"""Quantities: a double-entry ledger of moves, and the levels it adds up to."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from business.catalog.models import Variant
from core.history.columns import AppendOnlyModel, AppendOnlyQuerySet, ByActor
from core.kernel.fields import AddressField, QuantityField
from core.kernel.search import search_index
from core.tenancy.models import TenantModel, TenantQuerySet, tenant_index, tenant_manager, unique_per_tenant


class LocationKind(models.TextChoices):
    """Where goods can be; only our own places have a level."""

    INTERNAL = "internal", _("Warehouse or shop")
    TRANSIT = "transit", _("In transit")
    CUSTOMER = "customer", _("At customers")
    SUPPLIER = "supplier", _("At suppliers")
    LOSS = "loss", _("Losses and count differences")


OWN_KINDS = (LocationKind.INTERNAL, LocationKind.TRANSIT)


class Location(TenantModel):
    """A place that goods leave or enter."""

    code = models.CharField(_("code"), max_length=40)
    name = models.CharField(_("name"), max_length=100)
    kind = models.CharField(_("kind"), max_length=10, choices=LocationKind)
    address = AddressField(_("address"))

    class Meta:
        verbose_name = _("location")
        constraints = [unique_per_tenant("code", name="location_code_unique")]
        indexes = [search_index("code", "name", "address", name="location_search")]

    def __str__(self) -> str:
        return self.name

    @property
    def is_ours(self) -> bool:
        return self.kind in OWN_KINDS


class StockLevel(TenantModel):
    """How much of a variant lies in a place of ours: always the sum of its moves, never below zero."""

    variant = models.ForeignKey(Variant, on_delete=models.PROTECT, related_name="levels")
    location = models.ForeignKey(Location, on_delete=models.PROTECT, related_name="levels")
    quantity = QuantityField(_("quantity"), default=0)

    class Meta:
        verbose_name = _("stock level")
        constraints = [
            unique_per_tenant("variant", "location", name="stock_level_unique"),
            models.CheckConstraint(condition=Q(quantity__gte=0), name="stock_level_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.variant_id} {self.quantity}"


class Reason(models.TextChoices):
    """Why goods moved."""

    RECEIPT = "receipt", _("Receipt")
    SALE = "sale", _("Taken for an order")
    RELEASE = "release", _("Given back by an order")
    CUSTOMER_RETURN = "customer_return", _("Returned by the customer")
    ADJUSTMENT = "adjustment", _("Adjustment")
    INVENTORY = "inventory", _("Count")
    LOSS = "loss", _("Loss")
    TRANSFER = "transfer", _("Transfer")


class Move(AppendOnlyModel, ByActor):
    """Goods leaving one place for another. Never changed: a mistake is moved back."""

    PERSONAL: ClassVar[dict[str, str]] = {"note": "text"}

    variant = models.ForeignKey(Variant, on_delete=models.PROTECT, related_name="moves")
    quantity = QuantityField(_("quantity"))
    source = models.ForeignKey(Location, on_delete=models.PROTECT, related_name="departures")
    destination = models.ForeignKey(Location, on_delete=models.PROTECT, related_name="arrivals")
    reason = models.CharField(_("reason"), max_length=20, choices=Reason)
    reference_label = models.CharField(_("kind of document"), max_length=100, blank=True)
    reference_id = models.UUIDField(_("document"), null=True, blank=True)
    line_id = models.UUIDField(_("line of the document"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    at = models.DateTimeField(_("at"), default=timezone.now)

    objects: ClassVar[Any] = tenant_manager(AppendOnlyQuerySet)

    class Meta:
        verbose_name = _("stock move")
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(quantity__gt=0), name="move_quantity_positive"),
            models.CheckConstraint(condition=~Q(source=F("destination")), name="move_goes_somewhere"),
        ]
        indexes = [
            tenant_index("variant", "at", name="move_of_variant"),
            tenant_index("reference_label", "reference_id", name="move_of_document"),
        ]

    def __str__(self) -> str:
        return f"{self.reason} {self.quantity}"


class AllocationQuerySet(TenantQuerySet):
    def held(self) -> Self:
        return self.filter(released_at=None)


class Allocation(TenantModel):
    """What one line of a document has taken and still holds.

    The database lets a line hold goods once only; giving back closes the allocation, so
    goods cannot be given back twice either.
    """

    reference_label = models.CharField(_("kind of document"), max_length=100)
    reference_id = models.UUIDField(_("document"))
    line_id = models.UUIDField(_("line of the document"))
    variant = models.ForeignKey(Variant, on_delete=models.PROTECT, related_name="allocations")
    location = models.ForeignKey(Location, on_delete=models.PROTECT, related_name="allocations")
    quantity = QuantityField(_("quantity"))
    released_at = models.DateTimeField(_("given back"), null=True, blank=True)

    objects: ClassVar[Any] = tenant_manager(AllocationQuerySet)

    class Meta:
        verbose_name = _("allocation")
        constraints = [
            unique_per_tenant("line_id", name="allocation_line_held_once", condition=Q(released_at=None)),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="allocation_quantity_positive"),
        ]
        indexes = [tenant_index("reference_label", "reference_id", name="allocation_of_document")]

    def __str__(self) -> str:
        return f"{self.line_id} {self.quantity}"
