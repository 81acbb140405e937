"""Renoncer à une commande."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from business.stock import services as stock
from core.kernel.actors import Actor
from core.tenancy.transactions import atomic

from .models import Commande, TypeOperation
from .suivi import avancer, exiger_motif, noter, tenir


class MotifAnnulation(models.TextChoices):
    DOUBLON = "Doublon confirmé", _("Doublon confirmé")
    NUMERO_INCORRECT = "Numéro tel incorrect", _("Numéro tel incorrect")
    INJOIGNABLE = "Numéro de téléphone injoignable", _("Numéro de téléphone injoignable")
    NON_INTERESSE = "Client non intéressé", _("Client non intéressé")
    ADRESSE_ERRONEE = "Adresse erronée", _("Adresse erronée")
    ERREUR_DE_SAISIE = "Erreur de saisie", _("Erreur de saisie")
    AUTRE = "Autre", _("Autre")


@atomic()
def annuler(commande: Commande, *, actor: Actor, motif: str, version: int | None = None) -> None:
    """Renonce à la commande et rend au stock exactement ce qu'elle avait pris."""
    tenir(commande, "annuler", actor=actor, version=version)
    motif = exiger_motif(motif)
    avancer(commande, "annuler", actor=actor, note=motif, responsable=actor.profile_id)
    commande.motif_annulation = motif
    commande.save(update_fields=["motif_annulation"])
    noter(commande, TypeOperation.ANNULATION, actor=actor, commentaire=motif)
    stock.release(commande.order, actor=actor, note=motif)
