"""Ranger les prix de la marchande dans les colonnes d'un article."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from ..article.models import Phase
from ..article.settings import ModePrix
from ..feuilles.articles import ArticleLu, PrixLot

RANGS = (1, 2, 3, 4)
#: Au-delà de quatre paires, la paire garde le prix qu'elle a dans le lot de quatre.
LOT_MAX = 4


def prix_catalogue(lu: ArticleLu) -> dict[str, Decimal]:
    """Le prix ordinaire et celui d'aujourd'hui : un article liquidé se vend à son prix de liquidation."""
    liquide = lu.phase == Phase.LIQUIDATION.name and lu.prix_liquidation
    return {"list_price": lu.prix_unitaire, "current_price": liquide or lu.prix_unitaire}


def prix_article(lu: ArticleLu, *, upsell: ModePrix, remise: ModePrix) -> dict[str, Any]:
    """La feuille donne le total de chaque lot ; l'entreprise dit si ses colonnes comptent par lot ou par paire."""
    lots = {lot.paires: _valeur(upsell)(lot) for lot in lu.upsell}
    if upsell == ModePrix.UNITAIRE and LOT_MAX in lots:
        lots[LOT_MAX + 1] = lots[LOT_MAX]
    remises = {lot.paires: _valeur(remise)(lot) for lot in lu.remises}
    return {
        "is_upsell": bool(lots) and lu.phase != Phase.LIQUIDATION.name,
        # Le palier 1 vaut à partir de deux paires.
        **{f"prix_upsell_{rang}": lots.get(rang + 1) for rang in RANGS},
        **{f"prix_remise_{rang}": remises.get(rang) for rang in RANGS},
        "prix_gros": lu.prix_gros,
        "prix_liquidation": lu.prix_liquidation,
    }


def _valeur(mode: ModePrix) -> Callable[[PrixLot], Decimal]:
    return (lambda lot: lot.total) if mode == ModePrix.LOT else (lambda lot: lot.par_paire)
