"""Les envois : ce qui part ensemble vers une région."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from business.delivery.models import Region, Shipment, ShipmentState
from business.delivery.services import close_shipment, open_shipment
from core.kernel.actors import Actor
from core.tenancy.clock import today
from core.tenancy.transactions import atomic

from ..commande import droits
from ..commande.erreurs import VilleManquante
from ..commande.models import Commande
from ..commande.suivi import avancer, tenir
from ..commande.workflow import Etat


@atomic()
def ouvrir_envoi(region: Region, *, actor: Actor) -> Shipment:
    """Ouvre l'envoi du jour d'une région ; elle n'en remplit qu'un à la fois."""
    droits.exiger("distribuer", actor)
    return open_shipment(region, actor=actor, planned_on=today())


@atomic()
def cloturer_envoi(envoi: Shipment, *, actor: Actor) -> list[Commande]:
    """Fait partir toutes les commandes préparées de la région de l'envoi."""
    droits.exiger("distribuer", actor)
    preparees = Commande.objects.filter(etat=Etat.PREPAREE, ville__region=envoi.region_id)
    return _faire_partir(envoi, preparees.order_by("pk"), actor)


@atomic()
def distribuer(commandes: Iterable[Commande], *, actor: Actor) -> list[Shipment]:
    """Fait partir une sélection : dans chaque région, l'envoi ouvert, ou un nouveau, se clôt avec elle."""
    droits.exiger("distribuer", actor)
    par_region: defaultdict[Region, list[Commande]] = defaultdict(list)
    for commande in sorted(commandes, key=lambda commande: commande.pk):
        if commande.ville is None:
            raise VilleManquante(commande=commande)
        par_region[commande.ville.region].append(commande)
    envois = []
    for region, siennes in sorted(par_region.items(), key=lambda couple: couple[0].pk):
        envoi = _envoi_ouvert(region, actor)
        _faire_partir(envoi, siennes, actor)
        envois.append(envoi)
    return envois


@atomic()
def distribuer_une(commande: Commande, *, actor: Actor, version: int | None = None) -> Shipment:
    """Fait partir une commande seule."""
    tenir(commande, "distribuer", actor=actor, version=version)
    (envoi,) = distribuer([commande], actor=actor)
    return envoi


def _envoi_ouvert(region: Region, actor: Actor) -> Shipment:
    ouvert: Shipment | None = Shipment.objects.filter(region=region, state=ShipmentState.OPEN).first()
    return ouvert or ouvrir_envoi(region, actor=actor)


def _faire_partir(envoi: Shipment, commandes: Iterable[Commande], actor: Actor) -> list[Commande]:
    parties = list(commandes)
    for commande in parties:
        tenir(commande, "distribuer", actor=actor)
        note = f"Envoi clôturé: {envoi.number}"
        avancer(commande, "distribuer", actor=actor, note=note, responsable=actor.profile_id)
    close_shipment(envoi, [commande.order for commande in parties], actor=actor)
    return parties
