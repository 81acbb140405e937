"""La préparation : confier, collecter, emballer, finaliser, renvoyer ce qui ne va pas."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from business.orders import services as orders
from business.stock import services as stock
from core.kernel.actors import Actor
from core.tenancy.transactions import atomic
from core.users.models import UserProfile
from core.workflow.models import StateChange

from ..commande.models import Commande, TypeOperation
from ..commande.operateurs import exiger_operateur
from ..commande.permission import permet
from ..commande.suivi import avancer, exiger_motif, noter, tenir
from ..commande.workflow import Etat
from ..roles import Role


@atomic()
def affecter_preparation(
    commande: Commande, operateur: UserProfile, *, actor: Actor, commentaire: str = "", version: int | None = None
) -> None:
    """Confie la commande à un préparateur, ou à un autre tant que rien n'est collecté."""
    en_charge = tenir(commande, "affecter_preparation", actor=actor, version=version)
    exiger_operateur(operateur, Role.PREPARATION)
    if commande.etat == Etat.EN_PREPARATION and en_charge == operateur.pk:
        return
    note = _("Affectée à la préparation par {nom}. {commentaire}").format(nom=actor.name, commentaire=commentaire)
    avancer(commande, "affecter_preparation", actor=actor, note=note.strip(), responsable=operateur.pk)
    noter(commande, _par_qui(actor), actor=actor, commentaire=str(operateur))


@atomic()
def collecter(commande: Commande, *, actor: Actor, version: int | None = None) -> None:
    """Toutes les paires sont réunies."""
    en_charge = tenir(commande, "collecter", actor=actor, version=version)
    avancer(commande, "collecter", actor=actor, responsable=en_charge)


@atomic()
def emballer(commande: Commande, *, actor: Actor, version: int | None = None) -> None:
    """Le colis est fermé."""
    en_charge = tenir(commande, "emballer", actor=actor, version=version)
    avancer(commande, "emballer", actor=actor, responsable=en_charge)


@atomic()
def finaliser(commande: Commande, *, actor: Actor, version: int | None = None) -> None:
    """Le superviseur a vérifié : la commande est prête à partir."""
    tenir(commande, "finaliser", actor=actor, version=version)
    avancer(commande, "finaliser", actor=actor, responsable=actor.profile_id)


@atomic()
def signaler_probleme(commande: Commande, *, actor: Actor, motif: str, version: int | None = None) -> None:
    """Renvoie la commande à qui l'a confirmée : le stock est rendu et le panier se rouvre."""
    tenir(commande, "signaler_probleme", actor=actor, version=version)
    motif = exiger_motif(motif)
    avancer(commande, "signaler_probleme", actor=actor, note=motif, responsable=confirmateur(commande))
    stock.release(commande.order, actor=actor, note=motif)
    orders.unfreeze(commande.order, actor=actor)


def confirmateur(commande: Commande) -> UUID | None:
    """Le dernier opérateur qui a confirmé la commande, s'il travaille encore ici."""
    confirmations = StateChange.objects.for_record(commande).filter(state=Etat.CONFIRMEE)
    operateur: UUID | None = confirmations.values_list("owner", flat=True).last()
    return operateur if UserProfile.objects.active().filter(pk=operateur).exists() else None


def _par_qui(actor: Actor) -> TypeOperation:
    return TypeOperation.AFFECTATION_ADMIN if permet(actor, "affecter") else TypeOperation.AFFECTATION_SUPERVISION
