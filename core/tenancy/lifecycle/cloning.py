"""Clone a company: a copy for trials, from which nothing goes out."""

from __future__ import annotations

import shutil

from ..files import file_names, tenant_root
from ..models import LifeCycle, Tenant
from ..operator import as_owner, connect_application
from ..provisioning import make_place, open_tenant
from .artefact import Progress
from .backup import live_rows, open_snapshot
from .loading import load, replace_records, require_current_place
from .masking import mask
from .members import describe, readmit
from .operation import operation, require_state
from .restore import Copy, Outcome, refuse_copy, register_copy


def clone(source: Tenant, copy: Copy, progress: Progress, *, masked: bool = False) -> Outcome:
    """Copy a company as it is at this instant; ``masked`` replaces what identifies people, and leaves files behind."""
    refuse_copy(copy)
    described = describe(source)
    with operation(source.id):
        require_state(source, LifeCycle.READY)
        tenant = register_copy(copy, described["tenant"])
        with operation(tenant.id):
            rows = _copy_records(source, tenant, progress, masked=masked)
            files = 0 if masked else _copy_files(source, tenant)
            without = readmit(tenant, described["members"])
            open_tenant(tenant, copy.host)
    return Outcome(tenant.slug, rows, files, without)


def _copy_records(source: Tenant, tenant: Tenant, progress: Progress, *, masked: bool) -> int:
    with as_owner(source.alias) as owner:
        require_current_place(owner, source.schema_name)
    with connect_application(source.alias) as reader, as_owner(tenant.alias) as owner:
        make_place(owner, tenant)
        require_current_place(owner, tenant.schema_name)
        open_snapshot(reader, source)

        def bring() -> int:
            rows = load(owner, tenant.schema_name, tenant.id, live_rows(reader, source.schema_name), progress)
            if masked:
                progress("masking")
                mask(owner, tenant.schema_name, tenant.id)
            return rows

        return replace_records(owner, tenant, bring)


def _copy_files(source: Tenant, tenant: Tenant) -> int:
    origin = tenant_root(source.id)
    if origin.exists():
        shutil.copytree(origin, tenant_root(tenant.id), dirs_exist_ok=True)
    return len(file_names(tenant.id))
