"""Le travail de l'opérateur de confirmation : appeler, confirmer, reporter, écarter."""

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
from ..commande.suivi import avancer, exiger_motif, responsable, tenir


@atomic()
def lancer(commande: Commande, *, actor: Actor, version: int | None = None) -> None:
    """L'opérateur prend la commande en main et appelle."""
    tenir(commande, "lancer", actor=actor, version=version)
    _avancer_sans_changer_de_main(commande, "lancer", actor)


@atomic()
def confirmer(commande: Commande, *, actor: Actor, commentaire: str = "", version: int | None = None) -> None:
    """Le client accepte : la marchandise sort du stock, toute ou pas du tout, et les prix sont gelés."""
    tenir(commande, "confirmer", actor=actor, version=version)
    _avancer_sans_changer_de_main(commande, "confirmer", actor, note=commentaire)
    order = commande.order
    demandes = [Demand(ligne.pk, ligne.variant_id, ligne.quantity) for ligne in order.lines.all()]
    stock.take(demandes, reference=order, actor=actor)
    orders.freeze(order, actor=actor)


@atomic()
def reporter(commande: Commande, *, actor: Actor, date: datetime, motif: str = "", version: int | None = None) -> None:
    """Convient avec le client d'un autre moment ; rien ne se confirme tout seul à cette date."""
    tenir(commande, "reporter", actor=actor, version=version)
    if date <= timezone.now():
        raise DateReportInvalide()
    _avancer_sans_changer_de_main(commande, "reporter", actor, note=motif, echeance=date)


@atomic()
def marquer_erronee(commande: Commande, *, actor: Actor, motif: str, version: int | None = None) -> None:
    """Écarte une commande impossible à servir : faux numéro, demande incompréhensible."""
    tenir(commande, "marquer_erronee", actor=actor, version=version)
    avancer(commande, "marquer_erronee", actor=actor, note=exiger_motif(motif))


def _avancer_sans_changer_de_main(
    commande: Commande, transition: str, actor: Actor, *, note: str = "", echeance: datetime | None = None
) -> None:
    """L'opérateur garde sa commande, même quand un administrateur agit pour lui."""
    avancer(
        commande,
        transition,
        actor=actor,
        note=note.strip(),
        responsable=responsable(commande) or actor.profile_id,
        echeance=echeance,
    )
