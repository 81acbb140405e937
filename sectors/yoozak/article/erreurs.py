from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class PourcentageInvalide(BusinessError):
    code = "pourcentage_invalide"
    message = _("Une réduction de {pourcentage} % n'est pas possible : elle va de plus de 0 à {maximum} %.")


class PeriodeInvalide(BusinessError):
    code = "periode_invalide"
    message = _("Une promotion dure au moins une heure.")


class PrixLiquidationAbsent(BusinessError):
    code = "prix_liquidation_absent"
    message = _("{article} n'a pas de prix de liquidation.")


class EnPromotion(StateError):
    code = "article_en_promotion"
    message = _("{article} est en promotion : elle doit d'abord se terminer.")


class PromotionInterdite(StateError):
    """Seuls les articles en cours et en vente se mettent en promotion."""

    code = "promotion_interdite"
    message = _("{article} ne peut pas être mis en promotion.")
