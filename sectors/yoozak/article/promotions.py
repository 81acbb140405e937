"""Les promotions : leur période suffit, personne ne les déclenche."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from core.history import record
from core.kernel.actors import Actor
from core.tenancy.locking import lock
from core.tenancy.transactions import atomic

from .erreurs import PeriodeInvalide, PourcentageInvalide, PromotionInterdite
from .models import Article, Phase, Promotion, PromotionArticle

DUREE_MIN = timedelta(hours=1)
REDUCTION_MAX = Decimal(100)


@atomic()
def creer_promotion(
    articles: Sequence[Article],
    *,
    actor: Actor,
    nom: str,
    pourcentage: Decimal,
    date_debut: datetime,
    date_fin: datetime,
) -> Promotion:
    """Promet une réduction pendant une période ; les articles cessent d'être vendus en upsell."""
    if not 0 < pourcentage <= REDUCTION_MAX:
        raise PourcentageInvalide(pourcentage=pourcentage, maximum=REDUCTION_MAX)
    if date_fin - date_debut < DUREE_MIN:
        raise PeriodeInvalide()
    promotion: Promotion = Promotion.objects.create(
        nom=nom, pourcentage=pourcentage, date_debut=date_debut, date_fin=date_fin
    )
    for article in sorted(articles, key=lambda article: article.pk):
        _inclure(promotion, article)
    record(promotion, "creer", actor=actor)
    return promotion


@atomic()
def arreter_promotion(promotion: Promotion, *, actor: Actor) -> Promotion:
    """Met fin à la promotion avant son terme ; l'upsell retiré ne revient pas de lui-même."""
    lock(promotion)
    promotion.active = False
    promotion.save(update_fields=["active"])
    record(promotion, "arreter", actor=actor)
    return promotion


def _inclure(promotion: Promotion, article: Article) -> None:
    lock(article)
    if article.phase != Phase.EN_COURS or not article.product.is_active:
        raise PromotionInterdite(article=str(article))
    PromotionArticle.objects.create(promotion=promotion, article=article)
    if article.is_upsell:
        article.is_upsell = False
        article.save(update_fields=["is_upsell"])
