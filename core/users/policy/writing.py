"""Write roles and their rights; who may is decided by the services."""

from __future__ import annotations

from collections.abc import Iterable

from core.kernel.rights import Right

from .memory import rights_changed
from .models import Grant, RoleDefinition


def write_rights(role: RoleDefinition, rights: Iterable[Right]) -> None:
    """Give the role exactly these rights."""
    role.grants.all().delete()
    Grant.objects.bulk_create(_row(role, right) for right in rights)
    rights_changed()


def _row(role: RoleDefinition, right: Right) -> Grant:
    return Grant(
        role=role,
        resource=right.resource,
        verbs=list(right.verbs),
        sees=list(right.sees),
        sets=list(right.sets),
        rule=right.rule,
    )
