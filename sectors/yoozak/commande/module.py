from django.utils.translation import gettext_lazy as _

from core.kernel.modules import Module

MODULE = Module(
    key="yoozak.commande",
    label=_("Commandes"),
    icon="shopping-cart",
    requires=("business.orders", "business.delivery"),
)
