from django.utils.translation import gettext_lazy as _

from core.kernel.modules import SectorConfig


class YoozakConfig(SectorConfig):
    name = "sectors.yoozak"
    label = "yoozak"
    verbose_name = _("Yoozak")
    modules = (
        "article",
        "client",
        "commande",
        "operatconfirme",
        "prepacommande",
        "operatlogistic",
        "livraison",
    )
