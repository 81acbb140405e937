"""Restore a backup: over the company it was made of, back into existence, or as another company."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from ..inventory import Table
from ..levels import Level as MigrationLevel
from ..levels import target_level
from ..models import Level, LifeCycle, Suspension, Tenant
from ..operator import Connection, as_owner
from ..provisioning import CONTROL, make_place, open_tenant, register, register_resident
from ..statistics import refresh_statistics
from ..units import ensure_pool
from .artefact import Artefact, Progress
from .creation import refuse_taken_host, refuse_taken_slug, refuse_unknown_database
from .errors import ArtefactDamaged, ArtefactOfAnother, SlugTaken
from .folders import extracted
from .loading import Rows, Source, load, move_rows, replace_records, require_current_place
from .members import add_domains, identity_fields, readmit
from .operation import drained, operation, require_state, set_life_cycle
from .staging import refuse_too_recent, staged
from .valkey import forget_replaced


@dataclass(frozen=True)
class Copy:
    """How a new company made from another one, or from its backup, differs from it."""

    slug: str
    name: str
    host: str
    level: str
    alias: str
    #: A sandbox: its mail, webhooks and payments must not leave.
    outgoing_blocked: bool

    @property
    def fields(self) -> dict[str, Any]:
        names = ("slug", "name", "level", "alias", "outgoing_blocked")
        return {name: getattr(self, name) for name in names}


@dataclass
class Outcome:
    """What a restore or a clone did."""

    slug: str
    rows: int
    files: int = 0
    #: Accounts that the source names and this installation does not have.
    without_account: list[str] = field(default_factory=list)


def restore_in_place(tenant: Tenant, artefact: Artefact, progress: Progress) -> Outcome:
    """Replace what the company holds by what its backup holds; until the last moment nothing has changed.

    People may read meanwhile, not write; the records change in one transaction.
    """
    _refuse_backup_of_another(tenant, artefact)
    refuse_too_recent(artefact.manifest["migrations"])
    with operation(tenant.id):
        tenant.refresh_from_db(using=CONTROL)
        require_state(tenant, LifeCycle.READY, LifeCycle.RESTORING)
        artefact.verify(progress)
        with as_owner(tenant.alias) as owner, extracted(artefact, tenant.id) as folder:
            require_current_place(owner, tenant.schema_name)
            with _held_still(owner, tenant):
                rows = _fill(owner, tenant, artefact, progress)
                if artefact.manifest["files"]:
                    folder.take_place()
        forget_replaced(tenant.id)
    return Outcome(tenant.slug, rows, len(artefact.file_names))


def restore_deleted(artefact: Artefact, progress: Progress) -> Outcome:
    """Bring a deleted company back: same id, same addresses, same people as far as they still have accounts."""
    saved = artefact.manifest["tenant"]
    names = ("slug", "name", "level", "alias", "outgoing_blocked")
    copy = Copy(host="", **{name: saved[name] for name in names})
    return restore_as_new(artefact, copy, progress, tenant_id=UUID(saved["id"]))


def restore_as_new(artefact: Artefact, copy: Copy, progress: Progress, *, tenant_id: UUID | None = None) -> Outcome:
    """Make a company out of a backup: the same ids under another tenant, which nobody enters before it is whole."""
    refuse_too_recent(artefact.manifest["migrations"])
    refuse_copy(copy)
    artefact.verify(progress)
    manifest = artefact.manifest
    tenant = register_copy(copy, manifest["tenant"], tenant_id)
    with operation(tenant.id), as_owner(tenant.alias) as owner, extracted(artefact, tenant.id) as folder:
        make_place(owner, tenant)
        require_current_place(owner, tenant.schema_name)
        rows = _fill(owner, tenant, artefact, progress)
        refresh_statistics(tenant)
        folder.take_place()
        add_domains(tenant, manifest["domains"] if tenant_id else [])
        without = readmit(tenant, manifest["members"])
        open_tenant(tenant, copy.host)
    return Outcome(tenant.slug, rows, len(artefact.file_names), without)


def refuse_copy(copy: Copy) -> None:
    """Refuse a new company that could not be told from another one."""
    refuse_taken_slug(copy.slug)
    refuse_unknown_database(copy.alias)
    refuse_taken_host(copy.host, copy.slug)


def register_copy(copy: Copy, described: dict[str, Any], tenant_id: UUID | None = None) -> Tenant:
    """Write the row of a company that is made from another one."""
    if copy.level == Level.SHARED:
        ensure_pool(copy.alias)
    fields = identity_fields(described) | copy.fields | ({"id": tenant_id} if tenant_id else {})
    tenant = register(**fields)
    if tenant_id and tenant.id != tenant_id:
        raise SlugTaken(slug=copy.slug)
    return tenant


def _refuse_backup_of_another(tenant: Tenant, artefact: Artefact) -> None:
    saved = artefact.manifest["tenant"]
    if saved["id"] != str(tenant.id):
        raise ArtefactOfAnother(owner=saved["slug"], slug=tenant.slug)


@contextmanager
def _held_still(owner: Connection, tenant: Tenant) -> Iterator[None]:
    """Nobody writes while the records are replaced; the doors open again whatever happens."""
    if tenant.suspension in (Suspension.ACTIVE, Suspension.BANNER):
        with drained(owner, tenant.id):
            owner.execute("UPDATE yz.resident SET suspension = 'read_only' WHERE tenant_id = %s", (tenant.id,))
    set_life_cycle(tenant, LifeCycle.RESTORING)
    try:
        yield
    finally:
        register_resident(owner, tenant)
        set_life_cycle(tenant, LifeCycle.READY)


def _fill(owner: Connection, tenant: Tenant, artefact: Artefact, progress: Progress) -> int:
    """Replace the records and let the tenant in, in one transaction, from whatever level they were saved at."""
    migrations, schema, source = artefact.manifest["migrations"], tenant.schema_name, _source(artefact)
    if MigrationLevel(tuple(migrations)) == target_level():
        return replace_records(owner, tenant, lambda: load(owner, schema, tenant.id, source, progress))
    with staged(owner, tenant.id, migrations, source, progress) as stage:
        return replace_records(owner, tenant, lambda: move_rows(owner, stage, schema, tenant.id))


def _source(artefact: Artefact) -> Source:
    tables = artefact.manifest["tables"]

    def rows(table: Table) -> Rows:
        if tables.get(table.name, {}).get("columns") != list(table.columns):
            raise ArtefactDamaged(member=table.name)
        return artefact.rows(table.name)

    return rows
