"""What screens show of roles."""

from __future__ import annotations

from ..roles import ADMIN
from .labels import label_of
from .models import RoleDefinition
from .proposals import ADMINISTRATOR


def role_labels() -> dict[str, str]:
    """What each role of the company is called for who reads, by key; the administrator's is there in any case."""
    named = {role.key: label_of(role) for role in RoleDefinition.objects.in_use().only("key", "label", "is_proposed")}
    return {ADMIN: str(ADMINISTRATOR), **named}
