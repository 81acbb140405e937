"""Take rights away from a company, step by step, and give them back."""

from __future__ import annotations

from ..models import LifeCycle, Suspension, Tenant
from ..operator import as_owner
from ..provisioning import CONTROL
from .operation import operation, require_state, set_life_cycle

#: From the freest to the strictest; the database enforces the last three.
SEVERITY = list(Suspension)


def suspend(tenant: Tenant, level: Suspension, reason: str = "") -> Tenant:
    """Put a suspension level in force from the company's next transaction on.

    Whatever moment the process dies at, the stricter of both levels holds. An
    interrupted restore has changed nothing, so this also reopens what it had shut.
    """
    with operation(tenant.id):
        tenant.refresh_from_db(using=CONTROL)
        require_state(tenant, LifeCycle.READY, LifeCycle.RESTORING)
        stricter = SEVERITY.index(level) > SEVERITY.index(Suspension(tenant.suspension))
        for write in (_enforce, _declare) if stricter else (_declare, _enforce):
            write(tenant, level, reason)
        set_life_cycle(tenant, LifeCycle.READY)
    return tenant


def _declare(tenant: Tenant, level: Suspension, reason: str) -> None:
    tenant.suspension, tenant.suspension_reason = level, reason
    tenant.is_active = level != Suspension.CLOSED
    fields = ["suspension", "suspension_reason", "is_active", "updated_at"]
    tenant.save(using=CONTROL, update_fields=fields)


def _enforce(tenant: Tenant, level: Suspension, reason: str) -> None:
    with as_owner(tenant.alias) as owner:
        owner.execute("UPDATE yz.resident SET suspension = %s WHERE tenant_id = %s", (level, tenant.id))
