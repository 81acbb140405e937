"""Le travail de l'opérateur de confirmation : appeler, confirmer, reporter, écarter.

La commande reste à son opérateur, même quand un administrateur agit à sa place.
"""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from business.orders import services as orders
from business.stock import services as stock
from business.stock.services import Demand
from core.kernel.actors import Actor
from core.tenancy.transactions import atomic

from ..commande.erreurs import DateReportInvalide
from ..commande.models import Commande
from ..commande.suivi import avancer, exiger_motif, tenir


@atomic()
def lancer(commande: Commande, *, actor: Actor, version: int | None = None) -> None:
    """L'opérateur prend la commande en main et appelle."""
    en_charge = tenir(commande, "lancer", actor=actor, version=version)
    avancer(commande, "lancer", actor=actor, responsable=en_charge)


@atomic()
def confirmer(commande: Commande, *, actor: Actor, commentaire: str = "", version: int | None = None) -> None:
    """Le client accepte : la marchandise sort du stock, toute ou pas du tout, et les prix sont gelés."""
    en_charge = tenir(commande, "confirmer", actor=actor, version=version)
    avancer(commande, "confirmer", actor=actor, note=commentaire.strip(), responsable=en_charge)
    order = commande.order
    demandes = [Demand(ligne.pk, ligne.variant_id, ligne.quantity) for ligne in order.lines.all()]
    stock.take(demandes, reference=order, actor=actor)
    orders.freeze(order, actor=actor)


@atomic()
def reporter(commande: Commande, *, actor: Actor, date: datetime, motif: str = "", version: int | None = None) -> None:
    """Convient avec le client d'un autre moment ; rien ne se confirme tout seul à cette date."""
    en_charge = tenir(commande, "reporter", actor=actor, version=version)
    if date <= timezone.now():
        raise DateReportInvalide()
    avancer(commande, "reporter", actor=actor, note=motif.strip(), responsable=en_charge, echeance=date)


@atomic()
def marquer_erronee(commande: Commande, *, actor: Actor, motif: str, version: int | None = None) -> None:
    """Écarte une commande impossible à servir : faux numéro, demande incompréhensible."""
    tenir(commande, "marquer_erronee", actor=actor, version=version)
    avancer(commande, "marquer_erronee", actor=actor, note=exiger_motif(motif))
