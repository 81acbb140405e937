"""Le contrat des articles et de leurs promotions."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from business.catalog.services import create_product
from core.kernel.actors import SYSTEM
from core.testing import ResourceContract
from core.testing.caller import Caller
from sectors.yoozak.article.models import Article, Categorie
from sectors.yoozak.article.resources import ArticleResource, PromotionResource


def mule() -> Article:
    produit = create_product(actor=SYSTEM, reference="MULE FEM YZ1121", name="Mule", list_price=Decimal(289))
    article: Article = Article.objects.create(product=produit, categorie=Categorie.MULES)
    return article


class TestArticle(ResourceContract):
    """Un article naît avec son produit."""

    resource = ArticleResource

    def made(self, owner: Caller) -> dict[str, Any]:
        return dict(owner.get(self.path({"id": mule().pk})).body)


class TestPromotion(ResourceContract):
    resource = PromotionResource

    def values(self) -> dict[str, Any]:
        article = Article.objects.first() or mule()
        debut = timezone.now()
        return {
            "nom": "Rentrée",
            "pourcentage": "10.00",
            "date_debut": debut.isoformat(),
            "date_fin": (debut + timedelta(days=7)).isoformat(),
            "articles": [{"article": str(article.pk)}],
        }
