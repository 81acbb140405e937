"""Leave nothing of a company at a place where it does not live."""

from __future__ import annotations

from uuid import UUID

from ..models import Tenant
from ..operator import Connection, as_owner
from ..places import Place
from ..units import drop_unit
from .changes import stop_noting
from .errors import RecordsLeft
from .removal import remove_in_batches
from .traces import tables_with_rows
from .waits import Waits

RESIDENT = ("yz", "resident")


def vacate(tenant_id: UUID, place: Place, waits: Waits) -> None:
    """Clear a place that nobody of the company can enter: drop it, or remove the records from a pool."""
    with as_owner(place.alias) as owner:
        stop_noting(owner, place.schema, tenant_id, waits)
        if place.is_own:
            drop_unit(owner, place.schema)
        else:
            remove_in_batches(owner, place.schema, tenant_id)


def require_only_home(tenant: Tenant, places: list[Place]) -> None:
    """Look for the company in the databases of these places; refuse when it is anywhere but at home."""
    found = []
    for alias in sorted({place.alias for place in places}):
        with as_owner(alias) as owner:
            found += [f"{alias}.{schema}.{table}" for schema, table in _strays(owner, tenant, alias)]
    if found:
        raise RecordsLeft(slug=tenant.slug, tables=", ".join(found))


def _strays(owner: Connection, tenant: Tenant, alias: str) -> list[tuple[str, str]]:
    held = tables_with_rows(owner, tenant.id)
    if alias != tenant.alias:
        return held
    return [(schema, table) for schema, table in held if (schema, table) != RESIDENT and schema != tenant.schema_name]
