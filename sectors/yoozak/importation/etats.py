"""Dans quel état une commande de la feuille entre, et chez qui."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from ..commande.workflow import Etat
from ..feuilles.commandes import CommandeLue

#: La feuille suit le colis et l'argent ; ici, un colis parti est en distribution.
EQUIVALENTS = {"expediee": Etat.MISE_EN_DISTRIBUTION, "en_livraison": Etat.MISE_EN_DISTRIBUTION}


@dataclass(frozen=True, slots=True)
class Entree:
    """L'état d'arrivée, la personne qui en a la charge, et ce que l'historique en dira."""

    etat: Etat
    responsable: UUID | None
    commentaire: str


def entree(lue: CommandeLue, operateurs: Mapping[str, UUID]) -> Entree:
    """Affectée si, et seulement si, la feuille nomme un opérateur d'ici."""
    etat = etat_de(lue.statut) or Etat.NON_AFFECTEE
    responsable = operateurs.get(lue.operateur)
    if etat in (Etat.NON_AFFECTEE, Etat.AFFECTEE):
        etat = Etat.AFFECTEE if responsable else Etat.NON_AFFECTEE
    commentaire = _("État défini lors de la synchronisation")
    return Entree(etat, responsable, f"{commentaire} : {lue.motif}" if lue.motif else commentaire)


def etat_de(statut: str) -> Etat | None:
    """L'état qui répond à ce statut ; aucun pour ceux qui ne parlent que d'argent ou d'échec d'appel."""
    if statut in EQUIVALENTS:
        return EQUIVALENTS[statut]
    return Etat(statut) if statut in Etat.values else None
