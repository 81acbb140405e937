from django.utils.translation import gettext_lazy as _

from core.kernel.modules import Module
from core.kernel.rights import Right

from ..commande.module import LES_SIENNES
from ..roles import COMMANDE, Role

MODULE = Module(
    key="yoozak.prepacommande",
    label=_("Préparation"),
    icon="package-check",
    requires=("yoozak.commande",),
    roles={
        Role.PREPARATION: (Right(COMMANDE, ("collecter", "emballer", "signaler_probleme"), LES_SIENNES),),
        Role.SUPERVISEUR_PREPARATION: (
            f"{COMMANDE}.affecter_preparation",
            f"{COMMANDE}.finaliser",
            f"{COMMANDE}.signaler_probleme",
        ),
    },
)
