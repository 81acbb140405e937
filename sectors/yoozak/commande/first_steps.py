"""Le premier jour de chacun, autour des commandes."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.actors import Actor
from core.kernel.first_steps import first_step
from core.workflow.models import StateChange

from ..roles import Role
from .models import Commande
from .module import MODULE
from .workflow import Etat

LISTE = "/yoozak/commande/commande"
DERNIERES = 1000


@first_step(
    _("Partager les premières commandes"),
    module=MODULE,
    leads_to="/yoozak/commande/repartition",
    roles=(Role.ADMIN,),
    needs="yoozak.commande.commande:affecter",
)
def commandes_partagees(actor: Actor) -> bool:
    return _passee(Etat.AFFECTEE)


@first_step(
    _("Confirmer votre première commande"),
    module=MODULE,
    leads_to=LISTE,
    roles=(Role.CONFIRMATION,),
    needs="yoozak.commande.commande:view",
)
def commande_confirmee(actor: Actor) -> bool:
    return _passee(Etat.CONFIRMEE, owner=actor.profile_id)


@first_step(
    _("Emballer votre première commande"),
    module=MODULE,
    leads_to=LISTE,
    roles=(Role.PREPARATION,),
    needs="yoozak.commande.commande:view",
)
def commande_emballee(actor: Actor) -> bool:
    return _passee(Etat.EMBALLEE, owner=actor.profile_id)


@first_step(
    _("Suivre une première livraison jusqu'au client"),
    module=MODULE,
    leads_to=LISTE,
    roles=(Role.LOGISTIQUE,),
    needs="yoozak.commande.commande:view",
)
def commande_livree(actor: Actor) -> bool:
    return _passee(Etat.LIVREE)


@first_step(
    _("Voir où en sont les commandes confirmées"),
    module=MODULE,
    leads_to=LISTE,
    roles=(Role.SUPERVISEUR_PREPARATION,),
    needs="yoozak.commande.commande:view",
)
def commande_en_preparation(actor: Actor) -> bool:
    return _passee(Etat.EN_PREPARATION)


def _passee(etat: Etat, **criteres: object) -> bool:
    """Si une des dernières commandes est passée par cet état.

    On ne cherche pas plus loin : pour qui n'a encore rien fait, il faudrait relire toute l'histoire.
    """
    dernieres = Commande.objects.order_by("-id_yz").values("pk")[:DERNIERES]
    passages = StateChange.objects.filter(target_label=Commande._meta.label_lower, target_id__in=dernieres)
    return bool(passages.filter(state=etat, **criteres).exists())
