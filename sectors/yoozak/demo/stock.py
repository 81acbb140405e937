"""Un stock vraisemblable, le même à chaque fois."""

from __future__ import annotations

from decimal import Decimal
from zlib import crc32

from business.catalog.models import Variant
from core.kernel.actors import Actor

from ..article.models import Phase
from ..importation.variantes import recevoir

MAXIMUM = 12
#: Une fin de série est presque épuisée : ce qu'il lui manque par rapport à un article ordinaire.
DEJA_VENDU = 10


def garnir(*, actor: Actor) -> int:
    """Fait entrer un premier stock de chaque variante qui n'en a jamais eu."""
    variantes = Variant.objects.values_list("pk", "sku", "product__article__phase").order_by()
    return recevoir({pk: _paires(sku, phase) for pk, sku, phase in variantes}, actor=actor)


def _paires(sku: str, phase: str) -> Decimal:
    """De quoi vendre, avec quelques ruptures."""
    recues = crc32(sku.encode()) % (MAXIMUM + 1)
    return Decimal(max(recues - DEJA_VENDU, 0) if phase == Phase.LIQUIDATION else recues)
