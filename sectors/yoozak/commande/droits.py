"""Qui peut faire quoi sur une commande : les rôles de l'entreprise le disent, ici on le leur demande."""

from __future__ import annotations

from collections.abc import Iterable

from core.kernel.actors import Actor
from core.users.policy import engine

from ..roles import COMMANDE
from .erreurs import AccesRefuse
from .models import Commande, CommandeQuerySet
from .permission import permet


def exiger(acte: str, actor: Actor, commande: Commande | None = None) -> None:
    """Refuse avec ``AccesRefuse`` ce que le rôle ne permet pas, ou pas sur cette commande-là."""
    permis = permet(actor, acte) if commande is None else permises(commande, actor, [acte])
    if not permis:
        raise AccesRefuse()


def permises(commande: Commande, actor: Actor, actes: Iterable[str]) -> frozenset[str]:
    """Ceux des gestes que le rôle permet sur cette commande ; une question à la base au plus."""
    return engine.verbs_on(actor, actes, COMMANDE, commande)


def visibles(actor: Actor) -> CommandeQuerySet:
    """Les commandes que cette personne peut ouvrir."""
    commandes: CommandeQuerySet = engine.granted(actor, "view", COMMANDE, Commande.objects.all())
    return commandes
