"""Qui peut faire quoi sur une commande : tout est ici."""

from __future__ import annotations

from uuid import UUID

from core.kernel.actors import Actor, ActorKind
from core.users.roles import Role

from .erreurs import AccesRefuse
from .models import Commande, CommandeQuerySet
from .workflow import EN_PREPARATION, Etat

TOUT = frozenset({"*"})

ACTES: dict[str, frozenset[str]] = {
    Role.CONFIRMATION: frozenset(
        {"creer", "modifier", "operation", "lancer", "confirmer", "reporter", "annuler", "marquer_erronee"}
    ),
    Role.PREPARATION: frozenset({"collecter", "emballer", "signaler_probleme"}),
    Role.SUPERVISEUR_PREPARATION: frozenset({"affecter_preparation", "finaliser", "signaler_probleme", "distribuer"}),
    Role.LOGISTIQUE: frozenset({"livrer", "reporter_livraison", "marquer_payee"}),
    Role.ADMIN: TOUT,
}

#: Ces rôles n'agissent que sur les commandes dont ils ont la charge.
CHACUN_LES_SIENNES = frozenset({Role.CONFIRMATION, Role.PREPARATION})

EN_DISTRIBUTION = (
    Etat.MISE_EN_DISTRIBUTION,
    Etat.REPORTEE,
    Etat.LIVREE,
    Etat.LIVREE_PARTIELLEMENT,
    Etat.LIVREE_AVEC_CHANGEMENT,
    Etat.RETOURNEE,
    Etat.RETOURNEE_TRAITEE,
)
EN_SUPERVISION = (
    Etat.CONFIRMEE,
    *EN_PREPARATION,
    Etat.PREPAREE,
    Etat.MISE_EN_DISTRIBUTION,
    Etat.LIVREE_PARTIELLEMENT,
    Etat.RETOURNEE,
    Etat.RETOURNEE_TRAITEE,
)


def peut(acte: str, actor: Actor, *, responsable: UUID | None = None) -> bool:
    """Le rôle permet-il ce geste, et la commande est-elle à qui il faut ?"""
    if _est_la_plateforme(actor):
        return True
    permis = ACTES.get(actor.role, frozenset())
    if acte not in permis and permis != TOUT:
        return False
    return actor.role not in CHACUN_LES_SIENNES or _est_lui(actor, responsable)


def exiger(acte: str, actor: Actor, *, responsable: UUID | None = None) -> None:
    """Comme ``peut``, mais refuse avec ``AccesRefuse``."""
    if not peut(acte, actor, responsable=responsable):
        raise AccesRefuse()


def visibles(actor: Actor) -> CommandeQuerySet:
    """Les commandes que cette personne peut ouvrir."""
    commandes: CommandeQuerySet = Commande.objects.all()
    if _est_la_plateforme(actor) or actor.role == Role.ADMIN:
        return commandes
    if actor.role == Role.CONFIRMATION:
        return commandes.de(actor.profile_id) | commandes.confirmees_par(actor.profile_id)
    if actor.role == Role.PREPARATION:
        return commandes.de(actor.profile_id).filter(etat__in=EN_PREPARATION)
    if actor.role == Role.SUPERVISEUR_PREPARATION:
        return commandes.filter(etat__in=EN_SUPERVISION)
    if actor.role == Role.LOGISTIQUE:
        return commandes.filter(etat__in=EN_DISTRIBUTION)
    return commandes.none()


def _est_la_plateforme(actor: Actor) -> bool:
    return actor.kind in {ActorKind.SYSTEM, ActorKind.IMPORT}


def _est_lui(actor: Actor, responsable: UUID | None) -> bool:
    return responsable is not None and responsable == actor.profile_id
