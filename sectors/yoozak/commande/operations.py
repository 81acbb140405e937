"""Le journal des appels et des messages."""

from __future__ import annotations

from core.kernel.actors import Actor
from core.tenancy.transactions import atomic

from .erreurs import OperationReservee
from .models import OPERATIONS_D_OPERATEUR, Commande, Operation, TypeOperation
from .suivi import noter, tenir


@atomic()
def enregistrer_operation(
    commande: Commande,
    type_operation: TypeOperation,
    *,
    actor: Actor,
    commentaire: str = "",
    version: int | None = None,
) -> Operation:
    """Note un appel ou un message au client."""
    tenir(commande, "operation", actor=actor, version=version)
    if type_operation not in OPERATIONS_D_OPERATEUR:
        raise OperationReservee(type=type_operation.label)
    return noter(commande, type_operation, actor=actor, commentaire=commentaire.strip())
