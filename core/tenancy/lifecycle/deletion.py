"""Delete a company wholly, then look for it everywhere."""

from __future__ import annotations

import shutil
from pathlib import Path

from django.apps import apps
from django.db.models import ForeignKey
from psycopg import sql

from ..files import file_names, tenant_root
from ..marks import is_tenant_model
from ..models import LifeCycle, Suspension, Tenant
from ..operator import Connection, as_owner, connect_operator, database_aliases
from ..provisioning import CONTROL
from ..units import drop_unit
from . import valkey
from .artefact import Progress
from .backup import write_backup
from .certificate import Facts, Journal
from .errors import ConfirmationMissing
from .operation import drained, find_tenant, operation, require_state, set_life_cycle
from .traces import Subject, Table, scan, tables_with_rows


def delete(slug: str, *, confirmed: str, backup: Path | None, progress: Progress) -> Facts:
    """Delete a company and return the certificate; a deletion that was killed is finished by repeating it."""
    if confirmed != slug:
        raise ConfirmationMissing(slug=slug)
    journal = Journal.open(slug) or _announce(find_tenant(slug), backup, progress)
    with operation(journal.subject.id):
        for step in (_close, _remove_rows, _remove_replication, _remove_files, _remove_from_valkey, _remove_row):
            progress(step.__name__.removeprefix("_"))
            step(journal)
        progress("scan")
        return journal.certify(*scan(journal.subject))


def abandon(slug: str, progress: Progress) -> bool:
    """Remove a company that was never finished, which nobody could enter; ``False`` when it was finished after all."""
    tenant = Tenant.objects.using(CONTROL).filter(slug=slug).first()
    if tenant and tenant.life_cycle not in (LifeCycle.PROVISIONING, LifeCycle.DELETING):
        return False
    if tenant or Journal.open(slug):
        delete(slug, confirmed=slug, backup=None, progress=progress)
    return True


def is_announced(slug: str) -> bool:
    """Whether a deletion has begun that can only be finished."""
    return Journal.open(slug) is not None


def _announce(tenant: Tenant, backup: Path | None, progress: Progress) -> Journal:
    """The last act that can still fail without consequences: save, then say that the deletion has begun."""
    with operation(tenant.id):
        require_state(tenant, LifeCycle.READY, LifeCycle.PROVISIONING, LifeCycle.RESTORING, LifeCycle.DELETING)
        saved = str(write_backup(tenant, backup, progress=progress)["path"]) if backup else ""
        journal = Journal.start(
            Subject(tenant.id, tenant.slug, tenant.name, tenant.level, tenant.alias, tenant.schema_name)
        )
        journal.facts["backup"] = saved
        journal.save()
        tenant.suspension = Suspension.CLOSED
        tenant.save(using=CONTROL, update_fields=["suspension", "updated_at"])
        set_life_cycle(tenant, LifeCycle.DELETING)
    return journal


def _close(journal: Journal) -> None:
    """Whoever is inside finishes; nobody enters again."""
    with as_owner(journal.subject.alias) as owner, drained(owner, journal.subject.id):
        owner.execute("DELETE FROM yz.resident WHERE tenant_id = %s", (journal.subject.id,))


def _remove_rows(journal: Journal) -> None:
    """In every database: a move that was interrupted may have left records elsewhere."""
    subject = journal.subject
    stage = sql.Identifier(f"restore_{subject.id.hex}")
    for alias in database_aliases():
        with as_owner(alias) as owner:
            # Nobody writes any more. Asked before the transaction, which then locks no table that others need.
            held = tables_with_rows(owner, subject.id)
            with owner.transaction():
                journal.note(rows=_delete_records(owner, held, subject))
                if subject.own_schema:
                    drop_unit(owner, subject.own_schema)
                owner.execute(sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(stage))


def _delete_records(owner: Connection, held: list[Table], subject: Subject) -> int:
    """Returns how many records go; those of an own schema go with it, which saves checking its foreign keys."""
    total = 0
    for schema, table in held:
        name = sql.Identifier(schema, table)
        if schema == subject.own_schema:
            counted = owner.execute(sql.SQL("SELECT count(*) FROM {}").format(name)).fetchone()
            total += counted[0] if counted else 0
        else:
            total += owner.execute(sql.SQL("DELETE FROM {} WHERE tenant_id = %s").format(name), (subject.id,)).rowcount
    return total


def _remove_replication(journal: Journal) -> None:
    """A publication and a slot that were made for this company alone carry its id."""
    pattern = f"%{journal.subject.id.hex}%"
    for alias in database_aliases():
        with connect_operator(alias) as operator:
            operator.execute(
                "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots"
                " WHERE slot_name LIKE %s AND database = current_database()",
                (pattern,),
            )
            names = operator.execute("SELECT pubname FROM pg_publication WHERE pubname LIKE %s", (pattern,)).fetchall()
            operator.execute("SET ROLE yz_owner")
            for (name,) in names:
                operator.execute(sql.SQL("DROP PUBLICATION {}").format(sql.Identifier(name)))


def _remove_files(journal: Journal) -> None:
    root = tenant_root(journal.subject.id)
    journal.note(files=len(file_names(journal.subject.id)))
    for folder in root.parent.glob(f"{journal.subject.id}*"):
        shutil.rmtree(folder)


def _remove_from_valkey(journal: Journal) -> None:
    journal.note(valkey=valkey.remove_traces(journal.subject.id))


def _remove_row(journal: Journal) -> None:
    """The control plane forgets the company: addresses, memberships, keys, and last its own row."""
    tenant_id = journal.subject.id
    count = 0
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, ForeignKey) and field.related_model is Tenant and not is_tenant_model(model):
                rows = model._base_manager.using(CONTROL).filter(**{field.name: tenant_id})
                # What outlives the company forgets whose it was.
                count += rows.update(**{field.name: None}) if field.null else rows.delete()[0]
    count += Tenant.objects.using(CONTROL).filter(pk=tenant_id)._raw_delete(CONTROL)
    journal.note(control=count)
