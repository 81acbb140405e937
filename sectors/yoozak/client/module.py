from django.utils.translation import gettext_lazy as _

from core.kernel.areas import Area
from core.kernel.modules import Module

MODULE = Module(
    key="yoozak.client", label=_("Clients"), icon="users", area=Area.CUSTOMERS, requires=("business.parties",)
)
