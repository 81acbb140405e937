"""Une commande en paiement à la livraison, et ce que les opérateurs en ont fait."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar, Self
from uuid import UUID

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from business.delivery.models import Town
from business.orders.models import Order
from core.history.columns import ByActor
from core.kernel.conditions import condition
from core.kernel.fields import MoneyField
from core.kernel.search import search_index
from core.tenancy.models import TenantModel, TenantQuerySet, tenant_index, tenant_manager, unique_per_tenant
from core.workflow import StateField
from core.workflow.models import StateChange

from .workflow import Etat, vie_de_la_commande


class Origine(models.TextChoices):
    """Par quelle porte la commande est entrée."""

    SYNC = "SYNC", _("Synchronisation")
    OC = "OC", _("Opérateur de confirmation")
    ADMIN = "ADMIN", _("Administrateur")


class Source(models.TextChoices):
    """Comment le client a commandé."""

    APPEL = "appel", _("Appel")
    WHATSAPP = "whatsapp", _("WhatsApp")
    SMS = "sms", _("SMS")
    EMAIL = "email", _("E-mail")
    FACEBOOK = "facebook", _("Facebook")
    YOUCAN = "youcan", _("Youcan")
    SHOPIFY = "shopify", _("Shopify")


class CommandeQuerySet(TenantQuerySet):
    @condition(_("dont il a la charge"))
    def de(self, operateur: Any) -> Self:
        """Celles dont cette personne a la charge en ce moment."""
        return self._passees(ended_at=None, owner=operateur)

    @condition(_("qu'il a confirmées"))
    def confirmees_par(self, operateur: Any) -> Self:
        """Celles que cette personne a confirmées un jour."""
        return self._passees(state=Etat.CONFIRMEE, owner=operateur)

    def _passees(self, **criteres: Any) -> Self:
        passages = StateChange.objects.filter(
            target_label=self.model._meta.label_lower, target_id=OuterRef("pk"), **criteres
        )
        return self.filter(Exists(passages))


class Commande(TenantModel):
    """Le compagnon d'une commande commune, qui garde client, lignes, montants et paiement.

    ``order.number`` est le numéro externe (YCN-…, OC-…) ; ``id_yz`` est celui que tout le
    monde lit sur les écrans et les tickets.
    """

    PERSONAL: ClassVar[dict[str, str]] = {"adresse": "address", "motif_annulation": "text"}

    order = models.OneToOneField(Order, on_delete=models.PROTECT, related_name="commande")
    id_yz = models.PositiveBigIntegerField(_("numéro"))
    origine = models.CharField(_("origine"), max_length=5, choices=Origine, default=Origine.SYNC)
    source = models.CharField(_("source"), max_length=10, choices=Source, blank=True)
    ville = models.ForeignKey(Town, on_delete=models.PROTECT, null=True, blank=True, related_name="commandes")
    adresse = models.TextField(_("adresse"), blank=True)
    ville_init = models.CharField(_("ville de la feuille"), max_length=200, blank=True)
    produit_init = models.TextField(_("produit de la feuille"), blank=True)
    quantite_init = models.PositiveSmallIntegerField(_("quantité de la feuille"), default=1)
    #: Ce que la feuille annonçait au client ; vaut total tant que le panier est vide.
    prix_feuille = MoneyField(_("prix de la feuille"), null=True, blank=True)
    frais_livraison = models.BooleanField(_("frais de livraison comptés"), default=True)
    compteur = models.PositiveSmallIntegerField(_("compteur upsell"), default=0)
    motif_annulation = models.TextField(_("motif d'annulation"), blank=True)
    doublon_de = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="doublons")
    etat = StateField(vie_de_la_commande)

    #: Lus avec la commande par ``liste.avec_details``, et seulement par elle.
    responsable: UUID | None
    telephone: str | None
    telephone_saisi: str | None

    objects: ClassVar[Any] = tenant_manager(CommandeQuerySet)

    class Meta:
        verbose_name = _("commande")
        ordering = ["-id_yz"]
        constraints = [unique_per_tenant("id_yz", name="commande_id_yz_unique")]
        indexes = [
            tenant_index("etat", "id_yz", name="commande_par_etat"),
            search_index("adresse", "produit_init", names=("ville_init",), name="commande_search"),
        ]

    def __str__(self) -> str:
        return str(self.id_yz)

    @property
    def num_cmd(self) -> str:
        return self.order.number

    @property
    def total(self) -> Decimal:
        """Ce que le client doit ; le prix annoncé tant qu'aucun article n'est choisi."""
        order: Order = self.order
        return Decimal(order.total if order.subtotal or self.prix_feuille is None else self.prix_feuille)


class TypeOperation(models.TextChoices):
    APPEL = "appel", _("Appel")
    APPEL_WHATSAPP = "appel_whatsapp", _("Appel WhatsApp")
    MESSAGE_WHATSAPP = "message_whatsapp", _("Message WhatsApp")
    VOCAL_WHATSAPP = "vocal_whatsapp", _("Vocal WhatsApp")
    ENVOI_SMS = "envoi_sms", _("Envoi SMS")
    ANNULATION = "annulation", _("Annulation")
    AFFECTATION_SUPERVISION = "affectation_supervision", _("Affectation par la supervision")
    AFFECTATION_ADMIN = "affectation_admin", _("Affectation par l'administrateur")


#: Ce qu'un opérateur note lui-même : la preuve qu'il a joint le client, ou essayé.
OPERATIONS_D_OPERATEUR = (
    TypeOperation.APPEL,
    TypeOperation.APPEL_WHATSAPP,
    TypeOperation.MESSAGE_WHATSAPP,
    TypeOperation.VOCAL_WHATSAPP,
    TypeOperation.ENVOI_SMS,
)


class OperationQuerySet(TenantQuerySet):
    def d_operateur(self) -> Self:
        return self.filter(type__in=OPERATIONS_D_OPERATEUR)


class Operation(TenantModel, ByActor):
    """Ce que quelqu'un a fait pour une commande : un appel, un message, une affectation."""

    PERSONAL: ClassVar[dict[str, str]] = {"commentaire": "text"}

    commande = models.ForeignKey(Commande, on_delete=models.CASCADE, related_name="operations")
    type = models.CharField(_("type"), max_length=30, choices=TypeOperation)
    commentaire = models.TextField(_("commentaire"), blank=True)
    at = models.DateTimeField(_("date"), default=timezone.now)

    objects: ClassVar[Any] = tenant_manager(OperationQuerySet)

    class Meta:
        verbose_name = _("opération")
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return self.get_type_display()
