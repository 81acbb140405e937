"""Tenir une commande pendant qu'on agit, et la faire avancer."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from core.history.columns import by
from core.kernel.actors import Actor
from core.records.announcing import announce_records
from core.tenancy.locking import lock
from core.workflow.journal import current

from ..roles import COMMANDE
from . import droits
from .erreurs import MotifObligatoire
from .models import Commande, Operation, TypeOperation
from .workflow import statut, vie_de_la_commande


def tenir(commande: Commande, acte: str, *, actor: Actor, version: int | None = None) -> UUID | None:
    """Verrouille la commande pour ce geste, que l'acteur doit avoir le droit de faire ; rend qui en a la charge.

    Avec la ``version`` affichée à l'écran, refuse si quelqu'un l'a changée depuis.
    """
    lock(commande, version=version)
    droits.exiger(acte, actor, commande)
    signaler(commande)
    return responsable(commande)


def avancer(
    commande: Commande,
    transition: str,
    *,
    actor: Actor,
    note: str = "",
    responsable: UUID | None = None,
    echeance: datetime | None = None,
) -> None:
    """Franchit une étape ; ``responsable`` a la charge de la commande ensuite."""
    vie_de_la_commande.fire(commande, transition, actor=actor, note=note, owner=responsable, due_at=echeance)
    order, nouveau = commande.order, statut(commande.etat)
    if order.status != nouveau:
        order.status = nouveau
        order.save(update_fields=["status"])


def responsable(commande: Commande) -> UUID | None:
    """Qui a la charge de la commande en ce moment."""
    passage = current(commande)
    return passage.owner if passage else None


def noter(commande: Commande, type_operation: TypeOperation, *, actor: Actor, commentaire: str = "") -> Operation:
    """Écrit au journal des opérations."""
    operation: Operation = Operation.objects.create(
        commande=commande, type=type_operation, commentaire=commentaire, **by(actor)
    )
    return operation


def exiger_motif(motif: str) -> str:
    """Le motif, sans blancs inutiles ; il en faut un."""
    if not (motif := motif.strip()):
        raise MotifObligatoire()
    return motif


def signaler(commande: Commande) -> None:
    """Les écrans ouverts sur la commande se rafraîchissent une fois le geste acquis."""
    announce_records(COMMANDE, [commande.pk])
