from django.utils.translation import gettext_lazy as _

from core.kernel.modules import SectorConfig

from .roles import Role


class YoozakConfig(SectorConfig):
    name = "sectors.yoozak"
    label = "yoozak"
    verbose_name = _("Yoozak")
    roles = {role.value: role.label for role in Role}
    modules = (
        "article",
        "client",
        "commande",
        "operatconfirme",
        "prepacommande",
        "operatlogistic",
        "livraison",
    )
