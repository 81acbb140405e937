"""Les gestes qu'un écran propose sur une commande.

Chaque module déclare les siens dans ``resources.py`` ; la passerelle ne connaît que ce registre.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise

from core.kernel.actors import Actor
from core.kernel.errors import BusinessError, NotFound
from core.workflow import Guard

from .models import Commande
from .workflow import Etat, vie_de_la_commande

#: Les choix d'un champ, lus au moment de les montrer : valeur et libellé.
Choix = Callable[[], Sequence[tuple[str, str | Promise]]]


class GenreChamp(StrEnum):
    """Comment une valeur se saisit."""

    TEXTE = "text"
    CHOIX = "choice"
    INSTANT = "datetime"
    OPERATEUR = "operator"


@dataclass(frozen=True)
class Champ:
    """Ce qu'il faut dire avec le geste ; ``nom`` est l'argument du service."""

    nom: str
    libelle: str | Promise
    genre: GenreChamp = GenreChamp.TEXTE
    obligatoire: bool = True
    choix: Choix | None = None


@dataclass(frozen=True)
class Acte:
    """Un geste : le service qui l'accomplit, ce qu'il demande, quand on le propose.

    ``avance`` dit qu'il mène la commande vers sa livraison : les écrans le proposent d'abord, en évidence.
    """

    nom: str
    libelle: str | Promise
    service: Callable[..., object]
    champs: Sequence[Champ]
    etats: Sequence[Etat]
    gardes: Sequence[Guard] = ()
    avance: bool = True

    def refus(self, commande: Commande, actor: Actor) -> BusinessError | None:
        """Pourquoi le geste serait refusé maintenant, s'il le serait."""
        try:
            for garde in self.gardes:
                garde(commande, actor)
        except BusinessError as refus:
            return refus
        return None


_actes: dict[str, Acte] = {}


def declarer(*actes: Acte) -> None:
    """Propose des gestes aux écrans."""
    _actes.update({acte.nom: acte for acte in actes})


def etape(nom: str, service: Callable[..., object], *champs: Champ, avance: bool = True) -> Acte:
    """Le geste qui franchit une étape : son libellé, ses états et ses gardes sont ceux de l'étape."""
    transition = vie_de_la_commande.transitions[nom]
    etats = [Etat(source) for source in transition.sources]
    return Acte(nom, transition.label, service, champs, etats, transition.guards, avance)


def acte_nomme(nom: str) -> Acte:
    """Le geste de ce nom, ou ``NotFound``."""
    if nom not in _actes:
        raise NotFound()
    return _actes[nom]


def possibles_dans(etat: str) -> list[Acte]:
    """Les gestes que l'état permet : d'abord ceux qui font avancer, dans l'ordre des étapes, puis le reste."""
    etapes = list(vie_de_la_commande.transitions)

    def rang(acte: Acte) -> tuple[bool, int]:
        return not acte.avance, etapes.index(acte.nom) if acte.nom in etapes else len(etapes)

    return sorted((acte for acte in _actes.values() if etat in acte.etats), key=rang)
