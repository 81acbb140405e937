"""Who invited somebody is told when they come."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.notifications.kinds import kind


@kind("invitation.accepted", label=gettext_lazy("Somebody whom I invited has come"))
def accepted(name: str) -> str:
    return _("{name} has accepted your invitation").format(name=name)
