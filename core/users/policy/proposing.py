"""Copy the proposed roles into a company, and bring the copies up to date."""

from __future__ import annotations

from django.utils import translation

from core.history import record
from core.kernel.actors import SYSTEM, Actor
from core.tenancy.context import require_tenant
from core.tenancy.locking import hold
from core.tenancy.transactions import atomic

from .models import RoleDefinition
from .proposals import ProposedRole, digest, proposed_roles
from .writing import write_rights


@atomic()
def propose_roles(sector: str, *, actor: Actor = SYSTEM) -> list[str]:
    """Give the current company the roles of its trade that it lacks, and newer rights to those it left alone.

    What the company changed or removed is its own: it is not touched. Returns the keys of
    the roles that were written.
    """
    hold("proposed roles")
    known = {role.key: role for role in RoleDefinition.objects.prefetch_related("grants")}
    return [role.key for role in proposed_roles(sector) if _write(role, known.get(role.key), actor)]


def _write(proposed: ProposedRole, role: RoleDefinition | None, actor: Actor) -> bool:
    proposal = digest(proposed.rights)
    if role is None:
        with translation.override(require_tenant().language):
            role = RoleDefinition(key=proposed.key, label=str(proposed.label), is_proposed=True)
    elif not _untouched(role) or role.proposal == proposal:
        return False
    role.proposal = proposal
    role.save()
    write_rights(role, proposed.rights)
    record(role, "propose_role", actor=actor, role=role.key)
    return True


def _untouched(role: RoleDefinition) -> bool:
    """Whether the company uses a proposed role as it was proposed."""
    return role.is_proposed and role.is_active and digest(role.rights) == role.proposal
