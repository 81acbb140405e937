"""Les articles et leurs promotions, tels que les écrans et les fichiers les montrent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from core.kernel.resources import Calendar, Form, Kanban, Lines, List, Resource, Section, register

from .models import Article, Promotion
from .module import MODULE


@register
class ArticleResource(Resource):
    """Nom, référence et prix sont ceux du produit du catalogue."""

    model = Article
    module = MODULE
    plural = _("articles")
    read_only = ("product",)
    projections: ClassVar[Mapping[str, str]] = {
        "nom": "product__name",
        "reference": "product__reference",
        "photo": "product__image",
        "prix_unitaire": "product__list_price",
        "prix_actuel": "product__current_price",
        "en_vente": "product__is_active",
    }
    title = ("nom",)
    search = ("nom", "reference")
    filters = ("categorie", "genre", "phase", "is_upsell", "en_vente")
    views = (
        List("reference", "photo", "nom", "categorie", "genre", "phase", "prix_actuel", "en_vente", sort="reference"),
        Kanban(column="phase", title="nom"),
    )
    form = Form(
        Section(
            _("Article"), "reference", "nom", "photo", "product", "categorie", "genre", "modele", "phase", "is_upsell"
        ),
        Section(_("Prix"), "prix_unitaire", "prix_actuel", "prix_liquidation", "prix_gros", "en_vente"),
        Section(_("Prix upsell"), *(f"prix_upsell_{rang}" for rang in range(1, 5))),
        Section(_("Prix remisés"), *(f"prix_remise_{rang}" for rang in range(1, 5))),
    )
    #: Un article naît avec son produit, par le service.
    without = frozenset({"create", "delete", "import"})


@register
class PromotionResource(Resource):
    model = Promotion
    module = MODULE
    plural = _("promotions")
    title = ("nom",)
    search = ("nom", "description")
    filters = ("active", "date_debut", "date_fin")
    views = (
        List("nom", "pourcentage", "date_debut", "date_fin", "active", sort="-date_debut"),
        Calendar(start="date_debut", end="date_fin", title="nom"),
    )
    lines = (Lines("liens", "article", name="articles"),)
