"""What is sold, as every screen and file shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from core.kernel.resources import Lines, List, Resource, register

from .models import Product, Variant
from .module import MODULE


@register
class ProductResource(Resource):
    model = Product
    module = MODULE
    plural = _("products")
    title = ("name",)
    search = ("reference", "name")
    filters = ("kind", "weight", "is_active")
    views = (List("reference", "image", "name", "list_price", "current_price", "is_active", sort="reference"),)
    lines = (Lines("variants", "sku", "option1", "option2", "is_active", label=_("variants")),)
    natural_key = ("reference",)
    #: Orders quote it for ever.
    without = frozenset({"delete"})


@register
class VariantResource(Resource):
    model = Variant
    module = MODULE
    plural = _("variants")
    title = ("product_name", "option1", "option2")
    projections: ClassVar[Mapping[str, str]] = {
        "product_name": "product__name",
        "product_reference": "product__reference",
    }
    search = ("sku", "product_name", "product_reference", "option1", "option2")
    filters = ("product", "is_active")
    views = (List("product", "option1", "option2", "sku", "is_active", sort="product_reference"),)
    natural_key = ("product", "option1", "option2")
    without = frozenset({"delete"})
