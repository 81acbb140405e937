"""Les chiffres des commandes sur la première page de chacun."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.resources import Tile

from ..roles import Role
from .workflow import A_LIVRER, LIVREES

#: Les rôles qui ne voient que leurs commandes le savent déjà : ce sont les leurs que la tuile compte.
TUILES = (
    Tile("mes_etats", _("Mes commandes par état"), roles=(Role.CONFIRMATION, Role.PREPARATION), groups=("etat",)),
    Tile(
        "etats",
        _("Commandes par état"),
        roles=(Role.ADMIN, Role.SUPERVISEUR_PREPARATION, Role.LOGISTIQUE),
        groups=("etat",),
    ),
    Tile(
        "confirmees_du_jour",
        _("Confirmées aujourd'hui"),
        roles=(Role.CONFIRMATION, Role.ADMIN),
        lately=("confirmee_le", 1),
    ),
    Tile(
        "a_livrer", _("À livrer, par ville"), roles=(Role.LOGISTIQUE,), groups=("ville",), filter={"etat__in": A_LIVRER}
    ),
    Tile(
        "livre",
        _("Montants livrés"),
        roles=(Role.LOGISTIQUE, Role.ADMIN),
        groups=("date_livraison:week",),
        measure="sum:total",
        filter={"etat__in": LIVREES},
        lately=("date_livraison", 90),
    ),
    Tile("par_jour", _("Commandes par jour"), roles=(Role.ADMIN,), groups=("date_cmd:day",), lately=("date_cmd", 30)),
    Tile(
        "taux_de_confirmation",
        _("Taux de confirmation par opérateur"),
        roles=(Role.ADMIN,),
        groups=("confiee_a",),
        measure="share:confirmee",
        filter={"confiee_a__isnull": False},
        shape="barres",
    ),
)
