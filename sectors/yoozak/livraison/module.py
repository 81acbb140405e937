from django.utils.translation import gettext_lazy as _

from core.kernel.areas import Area
from core.kernel.modules import Module

from ..roles import COMMANDE, Role

MODULE = Module(
    key="yoozak.livraison",
    label=_("Envois"),
    icon="truck",
    area=Area.DELIVERY,
    requires=("yoozak.commande", "business.delivery"),
    roles={Role.SUPERVISEUR_PREPARATION: (f"{COMMANDE}.distribuer",)},
)
