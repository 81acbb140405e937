"""Ce que l'on décide du prix d'un article."""

from __future__ import annotations

from decimal import Decimal

from django.utils import timezone

from business.catalog.services import change_price
from core.history import record
from core.kernel.actors import Actor
from core.tenancy.locking import lock
from core.tenancy.transactions import atomic

from .erreurs import EnPromotion, PourcentageInvalide, PrixLiquidationAbsent
from .models import Article, Phase, Promotion, PromotionArticle, PromotionQuerySet
from .prix import reduire

LIQUIDATION_MAX = Decimal(90)


@atomic()
def liquider(article: Article, *, actor: Actor, pourcentage: Decimal | None = None) -> Article:
    """Brade l'article : d'un pourcentage du prix unitaire ou, sans pourcentage, à son prix de liquidation."""
    lock(article)
    if promotions_en_cours(article).exists():
        raise EnPromotion(article=str(article))
    prix = _prix_brade(article, pourcentage)
    _passer_en(article, Phase.LIQUIDATION, actor)
    change_price(article.product, actor=actor, price=prix)
    return article


@atomic()
def changer_phase(article: Article, phase: Phase, *, actor: Actor) -> Article:
    """Change la phase ; revenir « en cours » retire les promotions et rend le prix unitaire."""
    lock(article)
    _passer_en(article, phase, actor)
    if phase == Phase.EN_COURS:
        PromotionArticle.objects.filter(article=article, promotion__in=promotions_en_cours(article)).delete()
        change_price(article.product, actor=actor, price=article.product.list_price)
    return article


def reinitialiser(article: Article, *, actor: Actor) -> Article:
    """Rend à l'article sa vie ordinaire, à son prix unitaire."""
    return changer_phase(article, Phase.EN_COURS, actor=actor)


def promotions_en_cours(article: Article) -> PromotionQuerySet:
    """Celles qui font le prix de l'article en ce moment."""
    return Promotion.objects.en_cours(timezone.now()).filter(articles=article)


def _prix_brade(article: Article, pourcentage: Decimal | None) -> Decimal:
    if pourcentage is None:
        prix: Decimal | None = article.prix_liquidation
        if prix is None:
            raise PrixLiquidationAbsent(article=str(article))
        return prix
    if not 0 < pourcentage <= LIQUIDATION_MAX:
        raise PourcentageInvalide(pourcentage=pourcentage, maximum=LIQUIDATION_MAX)
    return reduire(article.product.list_price, pourcentage)


def _passer_en(article: Article, phase: Phase, actor: Actor) -> None:
    avant, article.phase = article.phase, phase
    article.is_upsell = article.is_upsell and phase != Phase.LIQUIDATION
    article.save(update_fields=["phase", "is_upsell"])
    record(article, "changer_phase", actor=actor, avant=avant, apres=phase)
