from django.utils.translation import gettext_lazy as _

from core.kernel.areas import Area
from core.kernel.modules import Module

MODULE = Module(key="business.stock", label=_("Stock"), icon="boxes", area=Area.GOODS, requires=("business.catalog",))
