from __future__ import annotations

import json
from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from core.kernel.areas import Area
from core.kernel.modules import Module
from core.kernel.rights import Right

from ..roles import Role
from .workflow import EN_PREPARATION, Etat

#: Les règles des rôles qui n'agissent que sur leurs commandes.
LES_SIENNES = "de(actor.profile)"

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


def parmi(etats: Iterable[Etat]) -> str:
    """La règle « dans l'un de ces états »."""
    return f"etat in {json.dumps([etat.value for etat in etats])}"


MODULE = Module(
    key="yoozak.commande",
    label=_("Commandes"),
    icon="package",
    area=Area.SALES,
    requires=("business.orders", "business.parties", "business.delivery"),
    roles={
        Role.CONFIRMATION: (
            Right("commande", ("view",), f"{LES_SIENNES} or confirmees_par(actor.profile)"),
            Right("commande", ("create", "update", "operation", "annuler"), LES_SIENNES),
        ),
        Role.PREPARATION: (Right("commande", ("view",), f"{LES_SIENNES} and {parmi(EN_PREPARATION)}"),),
        Role.SUPERVISEUR_PREPARATION: (Right("commande", ("view",), parmi(EN_SUPERVISION)),),
        Role.LOGISTIQUE: (Right("commande", ("view",), parmi(EN_DISTRIBUTION)),),
    },
)
