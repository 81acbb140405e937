"""Rapprocher ce qu'un fichier demande de ce qui existe : créer, changer, ou ne toucher à rien."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from django.utils import timezone

from core.history import record_all
from core.kernel.actors import Actor
from core.tenancy.models import TenantModel

K = TypeVar("K", bound=Hashable)
M = TypeVar("M", bound=TenantModel)

Valeurs = Mapping[str, Any]


@dataclass
class Rapprochement(Generic[K, M]):
    """Le sort de chaque clé du fichier ; ``avant`` garde les valeurs que l'import a remplacées."""

    crees: dict[K, M] = field(default_factory=dict)
    modifies: dict[K, M] = field(default_factory=dict)
    inchanges: dict[K, M] = field(default_factory=dict)
    avant: dict[K, dict[str, Any]] = field(default_factory=dict)

    @property
    def tous(self) -> dict[K, M]:
        return self.inchanges | self.modifies | self.crees

    def consigner_creations(self, *, actor: Actor, note: str) -> None:
        """Inscrit à l'historique ce qui est entré."""
        record_all(((objet, {"made": True}) for objet in self.crees.values()), "importer", actor=actor, note=note)

    def consigner_changements(self, *, actor: Actor, note: str) -> None:
        """Inscrit à l'historique ce qui a changé, et ce que c'était avant."""
        changements = (
            (objet, {"fields": {champ: [avant, getattr(objet, champ)] for champ, avant in self.avant[cle].items()}})
            for cle, objet in self.modifies.items()
        )
        record_all(changements, "importer", actor=actor, note=note)


def rapprocher(modele: type[M], voulus: Mapping[K, Valeurs], connus: Mapping[K, M]) -> Rapprochement[K, M]:
    """Écrit en deux instructions au plus, quel que soit le nombre de lignes."""
    bilan: Rapprochement[K, M] = Rapprochement()
    for cle, valeurs in voulus.items():
        if cle not in connus:
            bilan.crees[cle] = modele(**valeurs)
        elif avant := _changer(connus[cle], valeurs):
            bilan.modifies[cle], bilan.avant[cle] = connus[cle], avant
        else:
            bilan.inchanges[cle] = connus[cle]
    _ecrire(modele, bilan)
    return bilan


def _changer(objet: TenantModel, valeurs: Valeurs) -> dict[str, Any]:
    """Donne à l'objet les valeurs du fichier ; rend celles qu'elles remplacent."""
    avant = {champ: getattr(objet, champ) for champ, valeur in valeurs.items() if getattr(objet, champ) != valeur}
    for champ in avant:
        setattr(objet, champ, valeurs[champ])
    return avant


def _ecrire(modele: type[M], bilan: Rapprochement[K, M]) -> None:
    if bilan.crees:
        modele._default_manager.bulk_create(bilan.crees.values())
    if not bilan.modifies:
        return
    for objet in bilan.modifies.values():
        objet.version += 1
        objet.updated_at = timezone.now()
    champs = {champ for avant in bilan.avant.values() for champ in avant}
    modele._default_manager.bulk_update(bilan.modifies.values(), ["version", "updated_at", *sorted(champs)])
