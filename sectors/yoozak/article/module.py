from django.utils.translation import gettext_lazy as _

from core.kernel.areas import Area
from core.kernel.modules import Module

MODULE = Module(
    key="yoozak.article",
    label=_("Articles"),
    icon="tag",
    area=Area.GOODS,
    requires=("business.catalog", "business.stock"),
)
