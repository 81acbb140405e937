from django.utils.translation import gettext_lazy as _

from core.kernel.modules import SectorConfig


class PressingConfig(SectorConfig):
    name = "yz_pressing"
    label = "pressing"
    verbose_name = _("Pressing")
    modules = ("atelier",)
    roles = {"REPASSEUR": _("Repasseur")}
