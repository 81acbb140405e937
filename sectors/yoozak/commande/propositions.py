"""Ce que le texte de la feuille laisse deviner du panier."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Proposition:
    """Un article lu dans la feuille ; sans ``variante_id`` quand on ne sait pas lequel."""

    reference: str
    pointure: str
    couleur: str
    quantite: int
    variante_id: UUID | None = None


Lecteur = Callable[[str], list[Proposition]]
_lecteurs: list[Lecteur] = []


def declarer_lecteur(lecteur: Lecteur) -> Lecteur:
    """Confie la lecture des textes à ce lecteur."""
    _lecteurs[:] = [lecteur]
    return lecteur


def lire(produit_init: str) -> list[Proposition]:
    """Les articles que le texte nomme ; aucun tant que personne ne sait le lire."""
    return [proposition for lecteur in _lecteurs for proposition in lecteur(produit_init)]
