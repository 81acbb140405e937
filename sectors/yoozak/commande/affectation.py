"""Confier les commandes aux opérateurs de confirmation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from core.kernel.actors import Actor
from core.kernel.errors import BusinessError, NotFound
from core.tenancy.transactions import atomic
from core.users.models import UserProfile

from ..roles import Role
from .models import Commande
from .operateurs import exiger_operateur
from .suivi import avancer, tenir
from .workflow import Etat


@dataclass(frozen=True)
class Resultat:
    """Ce qu'il est advenu d'une commande dans un geste sur plusieurs."""

    id: UUID
    refus: BusinessError | None = None


@atomic()
def affecter(commande: Commande, operateur: UserProfile, *, actor: Actor, version: int | None = None) -> None:
    """Confie la commande à un opérateur de confirmation, même si un autre l'avait."""
    en_charge = tenir(commande, "affecter", actor=actor, version=version)
    exiger_operateur(operateur, Role.CONFIRMATION)
    if commande.etat == Etat.AFFECTEE and en_charge == operateur.pk:
        return
    note = _("Commande affectée à {operateur}").format(operateur=operateur)
    avancer(commande, "affecter", actor=actor, note=note, responsable=operateur.pk)


@atomic()
def affecter_plusieurs(ids: Iterable[UUID], operateur: UserProfile, *, actor: Actor) -> list[Resultat]:
    """Confie chaque commande qui peut l'être ; les autres restent comme elles étaient."""
    # Toujours dans le même ordre : deux affectations simultanées ne s'attendent pas en rond.
    return [_tenter(identifiant, operateur, actor) for identifiant in sorted(set(ids))]


def _tenter(identifiant: UUID, operateur: UserProfile, actor: Actor) -> Resultat:
    try:
        with atomic():
            commande = Commande.objects.filter(pk=identifiant).first()
            if commande is None:
                raise NotFound()
            affecter(commande, operateur, actor=actor)
    except BusinessError as refus:
        return Resultat(identifiant, refus)
    return Resultat(identifiant)


@atomic()
def desaffecter(commande: Commande, *, actor: Actor, motif: str = "", version: int | None = None) -> None:
    """Reprend la commande à son opérateur : elle attend de nouveau d'être confiée."""
    tenir(commande, "desaffecter", actor=actor, version=version)
    avancer(commande, "desaffecter", actor=actor, note=motif.strip() or _("Commande désaffectée"))


@atomic()
def corriger(commande: Commande, *, actor: Actor, motif: str = "", version: int | None = None) -> None:
    """Remet en circulation une commande tenue pour un doublon ou une erreur."""
    tenir(commande, "corriger", actor=actor, version=version)
    avancer(commande, "corriger", actor=actor, note=motif.strip() or _("Commande corrigée"))
