"""Undo one entry of one record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Model, Q
from rest_framework.exceptions import ValidationError

from core.history.models import Entry
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.resources import Kind, Resource
from core.kernel.rights import AccessDenied, granted_fields
from core.records.deletion import delete
from core.records.forms import settable
from core.records.journal.reader import Reader, made_by
from core.records.journal.sentences import fields_of, rows_of
from core.records.line_rights import LineRights
from core.records.reach import compare_version, reach
from core.records.saving import write
from core.records.texts import UNKNOWN
from core.tenancy.transactions import atomic

from .errors import NotUndoable, UndoConflict
from .plans import Conflict, Names, Plan, Planner

NONE: Names = frozenset()


@dataclass(frozen=True)
class Preview:
    """What undoing would do: delete the record, or give it these values; and what stands in the way."""

    deletes: bool
    data: dict[str, Any]
    conflicts: list[Conflict]


@atomic()
def undo(
    resource: type[Resource],
    pk: UUID,
    entry_id: UUID,
    *,
    actor: Actor,
    version: int | None,
    only: Names | None = None,
    force: Names = NONE,
) -> Model | None:
    """Give the record back what it had before the entry; nothing is returned when it was made by it, and is gone.

    Raises what a change raises, ``NotUndoable``, or ``UndoConflict`` unless the fields that
    were changed again since are forced by name. Fields that the actor may not see stay.
    """
    reader, entry = _entry(resource, pk, entry_id, actor)
    if made_by(entry):
        _unmake(resource, pk, entry, actor, version)
        return None
    record = reach(resource, pk, actor, "update")
    compare_version(record, version)
    plan = planned(reader, entry, record, only, force)
    if plan.conflicts:
        raise UndoConflict({conflict.field: conflict for conflict in plan.conflicts})
    return write(
        resource, record, plan.data, actor=actor, act="undo", reborn=frozenset(plan.reborn), undone=str(entry.pk)
    )


@atomic()
def preview(
    resource: type[Resource], pk: UUID, entry_id: UUID, *, actor: Actor, only: Names | None = None, force: Names = NONE
) -> Preview:
    """What ``undo`` would do and what would stop it; raises the rest of what it raises."""
    reader, entry = _entry(resource, pk, entry_id, actor)
    if made_by(entry):
        record = reach(resource, pk, actor, "delete")
        return Preview(True, {}, changes_since(resource, record, entry))
    plan = planned(reader, entry, reach(resource, pk, actor, "update"), only, force)
    return Preview(False, seen_of(reader, plan), plan.conflicts)


def planned(reader: Reader, entry: Entry, record: Model, only: Names | None, force: Names) -> Plan:
    """The plan for what the reader sees of the entry; raises where part of it is not theirs to change."""
    named = {*fields_of(reader, entry), *(name for name, _ in rows_of(reader, entry))}
    if unknown := ((only or NONE) | force) - named:
        raise ValidationError({name: [UNKNOWN] for name in sorted(unknown)})
    require_undoable(reader, entry, named if only is None else only)
    return Planner(reader, record, only=only, force=force).plan(entry)


def seen_of(reader: Reader, plan: Plan) -> dict[str, Any]:
    """The plan's values without the columns of rows that come back unseen."""
    return {
        name: [{key: row[key] for key in row if key in {"id", *reader.columns[name]}} for row in value]
        if name in reader.lines
        else value
        for name, value in plan.data.items()
    }


def require_undoable(reader: Reader, entry: Entry, names: Names | set[str]) -> None:
    """Raise ``NotUndoable`` or ``AccessDenied`` unless every name may be set by hand."""
    fixed = {name for name, spec in reader.fields.items() if spec.read_only or spec.kind is Kind.STATE}
    fixed |= {name for name, lines in reader.lines.items() if lines.read_only}
    if not names or names & fixed:
        raise NotUndoable()
    granted = granted_fields(reader.actor, "update", reader.resource)
    if names - settable(reader.resource, granted) - granted.intersection(reader.lines):
        raise AccessDenied()
    for name, rows in rows_of(reader, entry):
        if name in names:
            LineRights(reader.actor, reader.resource, reader.lines[name]).allow_back(rows)


def changes_since(resource: type[Resource], record: Model, entry: Entry) -> list[Conflict]:
    """The one conflict of a record that was changed after it was made."""
    later = Entry.objects.for_record(record).filter(Q(at__gt=entry.at) | Q(at=entry.at, id__gt=entry.pk))
    version: int = record.version  # type: ignore[attr-defined]
    if version == 1 and not later.exists():
        return []
    return [Conflict("version", str(resource.field("version").label), version, str(version))]


def _entry(resource: type[Resource], pk: UUID, entry_id: UUID, actor: Actor) -> tuple[Reader, Entry]:
    reader = Reader(actor, resource)
    entry = reader.entries().filter(target_id=pk, pk=entry_id).first()
    if entry is None or not reader.records().filter(pk=pk).exists():
        raise NotFound()
    return reader, entry


def _unmake(resource: type[Resource], pk: UUID, entry: Entry, actor: Actor, version: int | None) -> None:
    conflicts = changes_since(resource, reach(resource, pk, actor, "delete"), entry)
    if conflicts:
        raise UndoConflict({conflict.field: conflict for conflict in conflicts})
    delete(resource, pk, actor=actor, version=version)
