"""Ce que le rôle permet, quelle que soit la commande."""

from __future__ import annotations

from core.kernel.actors import Actor
from core.users.policy import answers

from ..roles import COMMANDE


def permet(actor: Actor, acte: str) -> bool:
    """Le rôle permet-il ce geste, au moins sur certaines commandes ?"""
    return answers.may(actor, acte, COMMANDE)
