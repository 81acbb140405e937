"""What is sold, in which variants, at which price."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.kernel.fields import MeasureField, MoneyField, RecordFileField, minor_units
from core.kernel.search import search_index
from core.kernel.units import Dimension
from core.tenancy.models import TenantModel, TenantQuerySet, tenant_index, tenant_manager, unique_per_tenant


class ProductKind(models.TextChoices):
    """Goods have a stock; services have none."""

    GOODS = "goods", _("Goods")
    SERVICE = "service", _("Service")


class ProductQuerySet(TenantQuerySet):
    def active(self) -> Self:
        return self.filter(is_active=True)


class Product(TenantModel):
    """Something one sells. Orders quote it for ever, so it is archived, never deleted.

    ``list_price`` is the ordinary price, ``current_price`` what it costs today.
    """

    reference = models.CharField(_("reference"), max_length=100)
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=10, choices=ProductKind, default=ProductKind.GOODS)
    image = RecordFileField(_("picture"))
    description = models.TextField(_("description"), blank=True)
    unit = models.CharField(_("unit"), max_length=20, blank=True)
    weight = MeasureField(_("weight"), dimension=Dimension.MASS)
    list_price = MoneyField(_("list price"))
    current_price = MoneyField(_("current price"))
    current_price_minor = minor_units("current_price")
    cost_price = MoneyField(_("cost price"), default=Decimal(0))
    option1_name = models.CharField(_("first option"), max_length=40, blank=True)
    option2_name = models.CharField(_("second option"), max_length=40, blank=True)
    is_active = models.BooleanField(_("on sale"), default=True)

    objects: ClassVar[Any] = tenant_manager(ProductQuerySet)

    class Meta:
        verbose_name = _("product")
        ordering = ["reference"]
        constraints = [
            unique_per_tenant("reference", name="product_reference_unique"),
            models.CheckConstraint(
                condition=Q(list_price__gte=0, current_price__gte=0, cost_price__gte=0),
                name="product_prices_not_negative",
            ),
        ]
        indexes = [
            tenant_index("current_price_minor", name="product_by_price"),
            search_index("reference", "name", name="product_search"),
        ]

    def __str__(self) -> str:
        return self.name


class VariantQuerySet(TenantQuerySet):
    def active(self) -> Self:
        return self.filter(is_active=True, product__is_active=True)


class Variant(TenantModel):
    """What is really picked from the shelf: one colour in one size. A simple product has one."""

    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="variants")
    sku = models.CharField(_("SKU"), max_length=120, blank=True)
    option1 = models.CharField(_("first option"), max_length=60, blank=True)
    option2 = models.CharField(_("second option"), max_length=60, blank=True)
    is_active = models.BooleanField(_("on sale"), default=True)

    objects: ClassVar[Any] = tenant_manager(VariantQuerySet)

    class Meta:
        verbose_name = _("variant")
        ordering = ["product", "option1", "option2"]
        indexes = [search_index("sku", "option1", "option2", name="variant_search")]
        constraints = [
            # Empty options are empty strings: two variants without colour are the same one.
            unique_per_tenant("product", "option1", "option2", name="variant_options_unique"),
            unique_per_tenant("sku", name="variant_sku_unique", condition=~Q(sku="")),
        ]

    def __str__(self) -> str:
        return " ".join([self.product.name, self.options]).strip()

    @property
    def options(self) -> str:
        """The values that tell this variant from its siblings: ``Noir - 37``."""
        return " - ".join(value for value in (self.option1, self.option2) if value)
