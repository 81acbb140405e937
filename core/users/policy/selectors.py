"""What screens show of roles."""

from __future__ import annotations

from django.utils.translation import gettext as _

from ..roles import ADMIN
from .models import RoleDefinition


def role_labels() -> dict[str, str]:
    """What the company calls each of its roles, by key; the administrator's is there in any case."""
    named = dict(RoleDefinition.objects.in_use().values_list("key", "label"))
    return {ADMIN: _("Administrator"), **named}
