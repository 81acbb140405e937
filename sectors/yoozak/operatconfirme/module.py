from django.utils.translation import gettext_lazy as _

from core.kernel.modules import Module
from core.kernel.rights import Right

from ..commande.module import LES_SIENNES
from ..roles import COMMANDE, Role

MODULE = Module(
    key="yoozak.operatconfirme",
    label=_("Confirmation"),
    icon="phone",
    requires=("yoozak.commande",),
    roles={Role.CONFIRMATION: (Right(COMMANDE, ("lancer", "confirmer", "reporter", "marquer_erronee"), LES_SIENNES),)},
)
