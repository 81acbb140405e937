"""One operation at a time on a company, and the door held shut while it lasts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

import psycopg

from ..models import LifeCycle, Tenant
from ..operator import Connection, connect_operator
from ..provisioning import CONTROL
from .errors import OperationUnderway, TenantBusy, TenantUnavailable, TenantUnknown

LOCK_TIMEOUT = "1s"
ACQUIRE = "SELECT pg_advisory_lock(hashtextextended('yz.operation/' || %s::text, 0))"
FENCE_TIMEOUT = "5s"


@contextmanager
def operation(tenant_id: UUID) -> Iterator[None]:
    """Keep other operations off a company; the lock dies with the process that holds it."""
    with connect_operator("default") as connection:
        # A moment's patience: the server may not have noticed yet that the holder was killed.
        connection.execute(f"SET lock_timeout = '{LOCK_TIMEOUT}'")
        try:
            connection.execute(
                "SELECT pg_advisory_lock(hashtextextended('yz.operation/' || %s::text, 0))", (tenant_id,)
            )
        except psycopg.errors.LockNotAvailable as error:
            raise OperationUnderway() from error
        yield


def find_tenant(slug: str) -> Tenant:
    """The company as the control plane knows it now."""
    tenant = Tenant.objects.using(CONTROL).filter(slug=slug).select_related("subscription_plan").first()
    if tenant is None:
        raise TenantUnknown(slug=slug)
    return tenant


def find_or_ready(slugs: Sequence[str]) -> list[Tenant]:
    """The companies of these names; without any, all that may work."""
    ready = Tenant.objects.using(CONTROL).filter(life_cycle=LifeCycle.READY)
    return [find_tenant(slug) for slug in slugs] or list(ready)


def require_state(tenant: Tenant, *allowed: LifeCycle) -> None:
    """Refuse to start while something else is unfinished."""
    if tenant.life_cycle not in allowed:
        raise TenantUnavailable(slug=tenant.slug, state=tenant.get_life_cycle_display())


def set_life_cycle(tenant: Tenant, state: LifeCycle) -> None:
    tenant.life_cycle = state
    tenant.save(using=CONTROL, update_fields=["life_cycle", "updated_at"])


@contextmanager
def drained(owner: Connection, tenant_id: UUID, patience: str = FENCE_TIMEOUT) -> Iterator[None]:
    """A transaction that starts when nobody works in the company and ends before anybody enters again."""
    with owner.transaction():
        owner.execute(f"SET LOCAL lock_timeout = '{patience}'")
        try:
            owner.execute("SELECT pg_advisory_xact_lock(yz.fence_key(%s))", (tenant_id,))
        except psycopg.errors.LockNotAvailable as error:
            raise TenantBusy() from error
        yield
