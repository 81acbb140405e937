"""Ce qu'un article coûte à un instant donné.

Une promotion commence et finit toute seule : son prix se calcule, il ne s'écrit nulle part.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from core.kernel.money import round_amount
from core.tenancy.context import require_tenant

from .models import Article, Phase, Promotion, PromotionArticle

CENT = Decimal(100)


@dataclass(frozen=True, slots=True)
class Tarif:
    """Les prix d'un article tels qu'ils valent à un instant."""

    article_id: UUID
    prix: Decimal
    phase: Phase = Phase.EN_COURS
    en_promotion: bool = False
    is_upsell: bool = False
    paliers: tuple[Decimal | None, ...] = (None,) * 4
    remises: tuple[Decimal | None, ...] = (None,) * 4
    prix_liquidation: Decimal | None = None

    @property
    def remise_interdite(self) -> bool:
        """Un prix déjà cassé ne se casse pas une seconde fois."""
        return self.en_promotion or self.phase == Phase.LIQUIDATION


def tarifs(articles: Iterable[Article], instant: datetime | None = None) -> dict[UUID, Tarif]:
    """Le tarif de chaque article, par identifiant ; une seule requête pour toutes les promotions."""
    articles = list(articles)
    reductions = _reductions([article.pk for article in articles], instant or timezone.now())
    return {article.pk: _tarif(article, reductions.get(article.pk)) for article in articles}


def prix_actuel(article: Article, instant: datetime | None = None) -> Decimal:
    """Le prix en vigueur de l'article seul, promotion comprise."""
    return tarifs([article], instant)[article.pk].prix


def reduire(prix: Decimal, pourcentage: Decimal) -> Decimal:
    """Le prix diminué d'un pourcentage, arrondi au centime."""
    return round_amount(prix - prix * pourcentage / CENT, require_tenant().currency)


def _reductions(article_ids: list[UUID], instant: datetime) -> dict[UUID, Decimal]:
    """La plus forte réduction de chaque article : c'est elle qui gagne."""
    liens = PromotionArticle.objects.filter(
        article_id__in=article_ids, promotion__in=Promotion.objects.en_cours(instant)
    )
    return dict(liens.order_by().values_list("article_id").annotate(reduction=Max("promotion__pourcentage")))


def _tarif(article: Article, reduction: Decimal | None) -> Tarif:
    produit = article.product
    return Tarif(
        article_id=article.pk,
        prix=produit.current_price if reduction is None else reduire(produit.list_price, reduction),
        phase=Phase(article.phase),
        en_promotion=reduction is not None,
        is_upsell=article.is_upsell,
        paliers=article.paliers,
        remises=article.remises,
        prix_liquidation=article.prix_liquidation,
    )
