"""Yoozak : les vrais fichiers, un stock, et des commandes déjà confiées."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from core.kernel.actors import Actor, ActorKind
from core.users.services import actor_of

from ..article.propositions import proposer
from ..commande.affectation import affecter
from ..commande.models import Commande
from ..commande.workflow import Etat
from ..importation.services import importer_dossier
from ..roles import Role
from .boutiques import YOOZAK
from .equipe import profil
from .stock import garnir

DOSSIER = Path(__file__).resolve().parent.parent / "data"
IMPORT = Actor(ActorKind.IMPORT, name="Feuilles de Yoozak")
#: Ce que les confirmateurs trouvent en arrivant.
CONFIEES = 24


def remplir() -> None:
    """Importe les fichiers, garnit les rayons et confie les premières commandes."""
    for _bilan in importer_dossier(DOSSIER, actor=IMPORT):
        pass
    garnir(actor=IMPORT)
    admin = actor_of(profil(YOOZAK.equipe[0]))
    confirmateurs = cycle(profil(compte) for compte in YOOZAK.equipe if compte.role == Role.CONFIRMATION)
    for commande, confirmateur in zip(islice(_servables(), CONFIEES), confirmateurs, strict=False):
        affecter(commande, confirmateur, actor=admin)


def _servables() -> Iterator[Commande]:
    """Les sandales dont le catalogue connaît la couleur et la pointure : il ignore beaucoup de chaussures vendues."""
    sandales = Commande.objects.filter(etat=Etat.NON_AFFECTEE, produit_init__startswith="SDL")
    for commande in sandales.order_by("id_yz"):
        if any(proposition.variante for proposition in proposer(commande.produit_init)):
            yield commande
