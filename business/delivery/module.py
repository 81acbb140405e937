from django.utils.translation import gettext_lazy as _

from core.kernel.areas import Area
from core.kernel.modules import Module

MODULE = Module(
    key="business.delivery", label=_("Delivery"), icon="truck", area=Area.DELIVERY, requires=("business.orders",)
)
