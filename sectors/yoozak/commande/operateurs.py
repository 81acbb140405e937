"""À qui l'on peut confier une commande, et ce que chacun porte déjà."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count

from core.users.models import UserProfile
from core.workflow.models import StateChange

from ..roles import Role
from .erreurs import OperateurInvalide
from .models import Commande
from .workflow import Etat

#: Les états qui pèsent sur quelqu'un, par rôle.
CHARGE = {
    Role.CONFIRMATION: (Etat.AFFECTEE, Etat.EN_COURS_DE_CONFIRMATION, Etat.REPORT_DE_CONFIRMATION),
    Role.PREPARATION: (Etat.EN_PREPARATION, Etat.COLLECTEE),
}


@dataclass(frozen=True)
class OperateurCharge:
    """Un opérateur actif et le nombre de commandes qu'il a en charge."""

    profil: UserProfile
    charge: int


def operateurs(*roles: str) -> list[OperateurCharge]:
    """Les opérateurs actifs de ces rôles, par nom ; sans rôle, tous ceux qui reçoivent des commandes."""
    voulus = [role for role in roles or CHARGE if role in CHARGE]
    charges = charges_par_operateur([etat for role in voulus for etat in CHARGE[Role(role)]])
    profils = UserProfile.objects.with_role(*voulus)
    return [OperateurCharge(profil, charges.get(profil.pk, 0)) for profil in profils]


def charges_par_operateur(etats: list[Etat]) -> dict[UUID, int]:
    passages = StateChange.objects.current().filter(
        target_label=Commande._meta.label_lower, state__in=etats, owner__isnull=False
    )
    return dict(passages.order_by().values_list("owner").annotate(nombre=Count("pk")))


def exiger_operateur(profil: UserProfile, role: Role) -> None:
    """Refuse une personne partie, ou d'un autre métier."""
    if not profil.is_active or profil.role != role:
        raise OperateurInvalide(operateur=str(profil))


def noms(profils: set[UUID]) -> dict[UUID, str]:
    """Le nom de chacun, par identifiant de profil."""
    return {profil.pk: str(profil) for profil in UserProfile.objects.filter(pk__in=profils)}


def choix_d_operateurs(role: Role) -> Callable[[], list[tuple[str, str]]]:
    """Les opérateurs d'un rôle, comme un écran les propose : avec leur charge."""
    return lambda: [(str(un.profil.pk), f"{un.profil} ({un.charge})") for un in operateurs(role)]
