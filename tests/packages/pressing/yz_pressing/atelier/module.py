from django.utils.translation import gettext_lazy as _

from core.kernel.modules import Module

MODULE = Module(
    key="pressing.atelier",
    label=_("Atelier"),
    requires=("business.parties",),
    roles={"REPASSEUR": ("ticket.view", "ticket.update")},
)
