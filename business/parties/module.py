from django.utils.translation import gettext_lazy as _

from core.kernel.areas import Area
from core.kernel.modules import Module

MODULE = Module(key="business.parties", label=_("Customers"), icon="users", area=Area.CUSTOMERS)
