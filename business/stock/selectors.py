"""Questions about quantities."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from uuid import UUID

from django.db.models import DecimalField, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce

from .models import LocationKind, StockLevel


def quantities(variant_ids: Iterable[UUID]) -> dict[UUID, Decimal]:
    """What can be sold now, by variant; zero for those never stocked."""
    wanted = list(variant_ids)
    levels = StockLevel.objects.filter(variant_id__in=wanted, location__kind=LocationKind.INTERNAL)
    known = dict(levels.order_by().values_list("variant_id").annotate(total=Sum("quantity")))
    return {variant_id: known.get(variant_id, Decimal(0)) for variant_id in wanted}


def sellable(variant: str = "pk") -> Coalesce:
    """The same as a column: ``Variant.objects.annotate(stock=sellable())``."""
    levels = StockLevel.objects.filter(variant_id=OuterRef(variant), location__kind=LocationKind.INTERNAL)
    total = levels.order_by().values("variant_id").annotate(total=Sum("quantity")).values("total")
    return Coalesce(Subquery(total), Decimal(0), output_field=DecimalField(max_digits=14, decimal_places=3))
