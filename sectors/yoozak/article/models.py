"""Ce que le métier de la chaussure ajoute à un produit du catalogue."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from business.catalog.models import Product
from core.kernel.fields import MoneyField
from core.kernel.search import search_index
from core.tenancy.models import TenantModel, TenantQuerySet, tenant_index, tenant_manager, unique_per_tenant


class Categorie(models.TextChoices):
    SANDALES = "sandales", _("Sandales")
    SABOT = "sabot", _("Sabot")
    CHAUSSURES = "chaussures", _("Chaussures")
    ESPARILLE = "esparille", _("Espadrilles")
    BASKET = "basket", _("Basket")
    MULES = "mules", _("Mules")
    PACK_SAC = "pack_sac", _("Pack sac")
    BOTTE = "botte", _("Botte")
    ESCARPINS = "escarpins", _("Escarpins")
    FOULARD = "foulard", _("Foulard")
    CHALE = "chale", _("Châle")


class Genre(models.TextChoices):
    HOMME = "homme", _("Homme")
    FEMME = "femme", _("Femme")
    FILLE = "fille", _("Fille")
    GARCON = "garcon", _("Garçon")


class Phase(models.TextChoices):
    """La vie commerciale d'un article ; elle décide de son prix et de ce qu'on peut lui accorder."""

    EN_COURS = "en_cours", _("En cours")
    LIQUIDATION = "liquidation", _("Liquidation")
    EN_TEST = "en_test", _("En test")
    PROMO = "promo", _("Promo")


def _prix_facultatif(libelle: str | Promise) -> MoneyField:
    return MoneyField(verbose_name=libelle, null=True, blank=True)


PRIX_FACULTATIFS = (
    *(f"prix_upsell_{rang}" for rang in range(1, 5)),
    *(f"prix_remise_{rang}" for rang in range(1, 5)),
    "prix_liquidation",
    "prix_gros",
)


class Article(TenantModel):
    """Le compagnon d'un produit : ses paliers de prix, sa phase, son modèle.

    Le nom, la référence et les prix unitaire et actuel sont ceux du produit ; une couleur et
    une pointure sont la première et la seconde option de ses variantes.
    """

    product = models.OneToOneField(Product, on_delete=models.CASCADE, related_name="article")
    categorie = models.CharField(_("catégorie"), max_length=20, choices=Categorie)
    genre = models.CharField(_("genre"), max_length=10, choices=Genre, blank=True)
    #: Le même numéro sert dans plusieurs catégories : YZ24 est un sabot et une mule.
    modele = models.PositiveIntegerField(_("modèle"), null=True, blank=True)
    phase = models.CharField(_("phase"), max_length=12, choices=Phase, default=Phase.EN_COURS)
    is_upsell = models.BooleanField(_("upsell"), default=False)
    prix_upsell_1 = _prix_facultatif(_("prix upsell 1"))
    prix_upsell_2 = _prix_facultatif(_("prix upsell 2"))
    prix_upsell_3 = _prix_facultatif(_("prix upsell 3"))
    prix_upsell_4 = _prix_facultatif(_("prix upsell 4"))
    prix_remise_1 = _prix_facultatif(_("prix remise 1"))
    prix_remise_2 = _prix_facultatif(_("prix remise 2"))
    prix_remise_3 = _prix_facultatif(_("prix remise 3"))
    prix_remise_4 = _prix_facultatif(_("prix remise 4"))
    prix_liquidation = _prix_facultatif(_("prix liquidation"))
    prix_gros = _prix_facultatif(_("prix gros"))

    class Meta:
        verbose_name = _("article")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(modele=None) | Q(modele__gt=0), name="article_modele_positif"),
            models.CheckConstraint(
                condition=Q(*[Q(**{prix: None}) | Q(**{f"{prix}__gt": 0}) for prix in PRIX_FACULTATIFS]),
                name="article_prix_positifs",
            ),
            models.CheckConstraint(
                condition=~Q(phase=Phase.LIQUIDATION, is_upsell=True), name="article_liquide_sans_upsell"
            ),
        ]
        indexes = [tenant_index("modele", name="article_par_modele")]

    def __str__(self) -> str:
        return str(self.product)

    @property
    def paliers(self) -> tuple[Decimal | None, ...]:
        """Les prix upsell 1 à 4, vides compris."""
        return (self.prix_upsell_1, self.prix_upsell_2, self.prix_upsell_3, self.prix_upsell_4)

    @property
    def remises(self) -> tuple[Decimal | None, ...]:
        """Les prix remisés 1 à 4, vides compris."""
        return (self.prix_remise_1, self.prix_remise_2, self.prix_remise_3, self.prix_remise_4)


class PromotionQuerySet(TenantQuerySet):
    def en_cours(self, instant: datetime) -> Self:
        """Celles qui valent à cet instant, sans que personne n'ait rien à déclencher."""
        return self.filter(active=True, date_debut__lte=instant, date_fin__gte=instant)


class Promotion(TenantModel):
    """Une réduction en pourcentage sur des articles choisis, pendant une période."""

    nom = models.CharField(_("nom"), max_length=100)
    description = models.TextField(_("description"), blank=True)
    pourcentage = models.DecimalField(_("réduction (%)"), max_digits=5, decimal_places=2)
    date_debut = models.DateTimeField(_("début"))
    date_fin = models.DateTimeField(_("fin"))
    active = models.BooleanField(_("active"), default=True)
    articles = models.ManyToManyField(Article, through="PromotionArticle", related_name="promotions")

    objects: ClassVar[Any] = tenant_manager(PromotionQuerySet)

    class Meta:
        verbose_name = _("promotion")
        ordering = ["-date_debut", "id"]
        indexes = [search_index("nom", "description", name="promotion_search")]
        constraints = [
            models.CheckConstraint(
                condition=Q(pourcentage__gt=0, pourcentage__lte=100), name="promotion_pourcentage_borne"
            ),
            models.CheckConstraint(condition=Q(date_fin__gt=F("date_debut")), name="promotion_dates_en_ordre"),
        ]

    def __str__(self) -> str:
        return self.nom


class PromotionArticle(TenantModel):
    """Un article dans une promotion."""

    promotion = models.ForeignKey(Promotion, on_delete=models.CASCADE, related_name="liens")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="liens_promotion")

    class Meta:
        verbose_name = _("article en promotion")
        verbose_name_plural = _("articles en promotion")
        constraints = [unique_per_tenant("promotion", "article", name="promotion_article_unique")]

    def __str__(self) -> str:
        return f"{self.promotion_id} {self.article_id}"
