"""The rights of a role, without asking the database at every request."""

from __future__ import annotations

from core.kernel.rights import Right
from core.tenancy.epochs import company_changed, remembered

from .models import Grant

Rights = tuple[Right, ...]


def rights_of_role(role: str) -> Rights:
    """What the role grants in the current company; nothing when there is no such role."""
    return remembered(f"rights of {role}", lambda: _load(role))


def rights_changed() -> None:
    """Say so in the transaction of the change."""
    company_changed()


def _load(role: str) -> Rights:
    grants = Grant.objects.filter(role__key=role, role__is_active=True)
    return tuple(grant.right for grant in grants.order_by("id"))
