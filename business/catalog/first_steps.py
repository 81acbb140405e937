"""What a new company needs before it can sell."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.actors import Actor
from core.kernel.first_steps import first_step

from .models import Product
from .module import MODULE


@first_step(
    _("Bring in your first products"),
    module=MODULE,
    leads_to="/business/catalog/product/importer",
    needs="business.catalog.product:import",
)
def products_are_there(actor: Actor) -> bool:
    return Product.objects.exists()
