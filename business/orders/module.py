from django.utils.translation import gettext_lazy as _

from core.kernel.areas import Area
from core.kernel.modules import Module

MODULE = Module(
    key="business.orders",
    label=_("Orders"),
    icon="shopping-cart",
    area=Area.SALES,
    requires=("business.parties", "business.catalog"),
)
