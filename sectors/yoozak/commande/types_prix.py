"""Comment un type de prix se dit et se montre, partout pareil."""

from __future__ import annotations

from django.utils.translation import gettext as _

from .tarification import LIQUIDATION, NORMAL, PROMOTION, REMISE, TEST, UPSELL

ROUGE, ORANGE, BLEU, VERT, VIOLET, GRIS = "#EF4444", "#F97316", "#3B82F6", "#22C55E", "#8B5CF6", "#6B7280"


def decrire(code: str) -> dict[str, str]:
    """Code, libellé et couleur d'un type de prix."""
    libelle, couleur = _libelle(code or NORMAL)
    return {"code": code or NORMAL, "label": libelle, "couleur": couleur}


def _libelle(code: str) -> tuple[str, str]:
    if code.startswith(UPSELL):
        return _("Prix upsell niveau {niveau}").format(niveau=code.removeprefix(UPSELL)), VERT
    if code.startswith(REMISE):
        return _("Prix remise {niveau} appliquée").format(niveau=code.removeprefix(REMISE)), VIOLET
    return {
        PROMOTION: (_("Prix promotion"), ROUGE),
        LIQUIDATION: (_("Prix liquidation"), ORANGE),
        TEST: (_("Prix test"), BLEU),
        NORMAL: (_("Prix normal"), GRIS),
    }[code]
