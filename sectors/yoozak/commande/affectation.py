"""Confier les commandes aux opérateurs de confirmation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.kernel.actors import Actor
from core.kernel.errors import BusinessError, NotFound
from core.kernel.resources import resource_of
from core.notifications.kinds import kind
from core.notifications.services import notify
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


@kind("yoozak.commande.affectee", label=gettext_lazy("Commandes qui me sont confiées"))
def confiee(nombre: int = 1) -> str:
    phrase = ngettext("Une commande vous est confiée", "{nombre} commandes vous sont confiées", nombre)
    return phrase.format(nombre=nombre)


@atomic()
def affecter(commande: Commande, operateur: UserProfile, *, actor: Actor, version: int | None = None) -> None:
    """Confie la commande à un opérateur de confirmation, même si un autre l'avait, et le lui dit."""
    if _confier(commande, operateur, actor=actor, version=version):
        _prevenir(operateur, commande, actor=actor)


@atomic()
def affecter_plusieurs(ids: Iterable[UUID], operateur: UserProfile, *, actor: Actor) -> list[Resultat]:
    """Confie chaque commande qui peut l'être ; les autres restent comme elles étaient."""
    # Toujours dans le même ordre : deux affectations simultanées ne s'attendent pas en rond.
    confiees: list[Commande] = []
    resultats = [_tenter(identifiant, operateur, actor, confiees) for identifiant in sorted(set(ids))]
    if confiees:
        _prevenir(operateur, *confiees, actor=actor)
    return resultats


def _tenter(identifiant: UUID, operateur: UserProfile, actor: Actor, confiees: list[Commande]) -> Resultat:
    try:
        with atomic():
            commande = Commande.objects.filter(pk=identifiant).first()
            if commande is None:
                raise NotFound()
            if _confier(commande, operateur, actor=actor):
                confiees.append(commande)
    except BusinessError as refus:
        return Resultat(identifiant, refus)
    return Resultat(identifiant)


def _confier(commande: Commande, operateur: UserProfile, *, actor: Actor, version: int | None = None) -> bool:
    """Faux quand l'opérateur l'avait déjà."""
    en_charge = tenir(commande, "affecter", actor=actor, version=version)
    exiger_operateur(operateur, Role.CONFIRMATION)
    if commande.etat == Etat.AFFECTEE and en_charge == operateur.pk:
        return False
    note = _("Commande affectée à {operateur}").format(operateur=operateur)
    avancer(commande, "affecter", actor=actor, note=note, responsable=operateur.pk)
    return True


def _prevenir(operateur: UserProfile, *commandes: Commande, actor: Actor) -> None:
    """Une seule notification par geste : elle mène à la commande, ou à la liste s'il y en a plusieurs."""
    seule = commandes[0] if len(commandes) == 1 else None
    resource = resource_of(Commande)
    notify(actor=actor, to=operateur, kind=confiee, resource=resource, record=seule, nombre=len(commandes))


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
