"""Ce qu'une feuille de catalogue dit d'un article, une fois les colonnes comprises."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from .references import Reference


@dataclass(frozen=True, slots=True)
class PrixLot:
    """Ce que coûtent ensemble plusieurs paires : 388 pour deux, non 388 chacune."""

    paires: int
    total: Decimal

    @property
    def par_paire(self) -> Decimal:
        return (self.total / self.paires).quantize(Decimal("0.01"), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class ArticleLu:
    """Un article de la feuille. La phase est vide quand la feuille ne la dit pas (« -- »)."""

    ligne: int
    reference: Reference
    categorie: str
    genres: tuple[str, ...]
    phase: str
    pointures: tuple[int, ...]
    couleurs: tuple[str, ...]
    prix_unitaire: Decimal
    upsell: tuple[PrixLot, ...]
    remises: tuple[PrixLot, ...]
    prix_gros: Decimal | None
    prix_liquidation: Decimal | None
    quantite: int | None
