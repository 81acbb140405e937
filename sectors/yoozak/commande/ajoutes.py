"""Les champs que l'entreprise a ajoutés aux commandes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.kernel.actors import Actor
from core.records.added_by_hand import fill_in
from core.tenancy.transactions import atomic

from .models import Commande
from .resources import CommandeResource
from .suivi import tenir


@atomic()
def remplir_ajoutes(
    commande: Commande, valeurs: Mapping[str, Any], *, actor: Actor, version: int | None = None
) -> None:
    """Les remplit, quel que soit l'état : l'entreprise seule sait jusqu'à quand on les tient."""
    tenir(commande, "update", actor=actor, version=version)
    fill_in(CommandeResource, commande, valeurs, actor=actor)
