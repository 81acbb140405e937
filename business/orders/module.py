from django.utils.translation import gettext_lazy as _

from core.kernel.modules import Module

MODULE = Module(
    key="business.orders",
    label=_("Orders"),
    icon="shopping-cart",
    requires=("business.parties", "business.catalog"),
)
