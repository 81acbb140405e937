from django.utils.translation import gettext_lazy as _

from core.kernel.modules import Module

from ..roles import COMMANDE, Role

MODULE = Module(
    key="yoozak.operatlogistic",
    label=_("Logistique"),
    icon="route",
    requires=("yoozak.commande",),
    roles={
        Role.LOGISTIQUE: (f"{COMMANDE}.livrer", f"{COMMANDE}.reporter_livraison", f"{COMMANDE}.marquer_payee"),
    },
)
