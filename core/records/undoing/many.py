"""Undo one act on many records: wholly, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils import timezone

from core.history import one_batch, record_all
from core.history.models import Entry
from core.kernel.actors import Actor
from core.kernel.errors import BusinessError, NotFound
from core.kernel.events import publish
from core.kernel.resources import Resource
from core.kernel.rights import AccessDenied, granted, granted_fields, require
from core.records.added import COLUMN, hold_definitions, keep_searched
from core.records.deletion import delete
from core.records.events import RecordChanged
from core.records.forms import form_of, settable
from core.records.journal.reader import Reader, made_by
from core.records.noting import column_of, plain
from core.records.reach import visible
from core.records.refusals import refusals_of
from core.records.saving import write
from core.tenancy.transactions import atomic

from .errors import UndoConflict
from .one import NONE, Preview, changes_since, planned, seen_of
from .plans import Names, Plan


@dataclass
class _Work:
    """What is to be done to which record: most get values, all in one statement."""

    reader: Reader
    records: dict[UUID, Any]
    made: dict[UUID, Entry] = field(default_factory=dict)
    plans: dict[UUID, Plan] = field(default_factory=dict)
    previews: dict[UUID, Preview] = field(default_factory=dict)


@atomic()
def undo_many(resource: type[Resource], batch: UUID, *, actor: Actor, force: Names = NONE) -> list[UUID]:
    """Undo every entry of the act on records of this resource; returns which were changed or deleted.

    Raises ``NotFound`` where the actor sees nothing of it, ``UndoConflict`` with the conflicts
    of every record, and whatever undoing one raises: then nothing is undone. Records that are
    gone since are passed over.
    """
    work = _work(resource, batch, actor, force)
    conflicts = {
        f"{pk}.{conflict.field}": conflict for pk, each in work.previews.items() for conflict in each.conflicts
    }
    if conflicts:
        raise UndoConflict(conflicts)
    with one_batch():
        for pk in work.made:
            delete(resource, pk, actor=actor, version=work.records[pk].version)
        together = {pk: plan for pk, plan in work.plans.items() if not set(plan.data) & set(work.reader.lines)}
        for pk in work.plans.keys() - together.keys():
            plan = work.plans[pk]
            reborn = frozenset(plan.reborn)
            write(
                resource, work.records[pk], plan.data, actor=actor, act="undo", reborn=reborn, undone_batch=str(batch)
            )
        _write_together(resource, batch, {work.records[pk]: plan for pk, plan in together.items() if plan.data}, actor)
    return list(work.previews)


@atomic()
def preview_many(resource: type[Resource], batch: UUID, *, actor: Actor, force: Names = NONE) -> Mapping[UUID, Preview]:
    """What ``undo_many`` would do to each record, and what would stop it."""
    return _work(resource, batch, actor, force).previews


def is_undoable(resource: type[Resource], batch: UUID, *, actor: Actor) -> bool:
    """Whether ``undo_many`` is worth being offered for an act: not for steps, nor for what noted no values."""
    try:
        return bool(preview_many(resource, batch, actor=actor))
    except BusinessError:
        return False


def _work(resource: type[Resource], batch: UUID, actor: Actor, force: Names) -> _Work:
    require(actor, "view", resource)
    reader = Reader(actor, resource)
    entries = list(reader.entries().filter(batch=batch).order_by("at", "id"))
    seen = visible(resource, actor).select_for_update(of=("self",)).order_by("pk")
    work = _Work(reader, {record.pk: record for record in seen.filter(pk__in={each.target_id for each in entries})})
    if not work.records:
        raise NotFound()
    for pk, merged in _by_record(each for each in entries if each.target_id in work.records).items():
        _plan(work, pk, merged, force)
    _require(actor, "delete", resource, work.made)
    _require(actor, "update", resource, work.plans)
    return work


def _plan(work: _Work, pk: UUID, entry: Entry, force: Names) -> None:
    record = work.records[pk]
    if made_by(entry):
        work.made[pk] = entry
        work.previews[pk] = Preview(True, {}, changes_since(work.reader.resource, record, entry))
        return
    named = force & {*(entry.data.get("fields") or {}), *(entry.data.get("lines") or {})}
    plan = planned(work.reader, entry, record, None, named)
    work.plans[pk], work.previews[pk] = plan, Preview(False, seen_of(work.reader, plan), plan.conflicts)


def _by_record(entries: Iterable[Entry]) -> dict[UUID, Entry]:
    """One entry for each record: the first, with the last new value of each field and all that befell its rows."""
    merged: dict[UUID, Entry] = {}
    for entry in entries:
        first = merged.setdefault(entry.target_id, entry)
        if first is not entry:
            _add(first.data, entry.data)
    return merged


def _add(data: dict[str, Any], later: Mapping[str, Any]) -> None:
    fields = data.setdefault("fields", {})
    for name, (old, new) in (later.get("fields") or {}).items():
        fields[name] = [fields.get(name, [old])[0], new]
    for name, rows in (later.get("lines") or {}).items():
        data["lines"] = {**data.get("lines", {}), name: [*data.get("lines", {}).get(name, []), *rows]}


def _require(actor: Actor, verb: str, resource: type[Resource], ids: Iterable[UUID]) -> None:
    """The verb must be granted on every one of the records."""
    wanted = set(ids)
    if not wanted:
        return
    require(actor, verb, resource)
    if granted(actor, verb, resource, resource.model._default_manager.filter(pk__in=wanted)).count() != len(wanted):
        raise AccessDenied()


def _write_together(resource: type[Resource], batch: UUID, plans: Mapping[Any, Plan], actor: Actor) -> None:
    """One statement for the values, one for history."""
    hold_definitions(resource, {name for plan in plans.values() for name in plan.data})
    names = settable(resource, granted_fields(actor, "update", resource))
    changes = [(record, _set(resource, record, plan, names, actor)) for record, plan in plans.items()]
    columns = sorted({column_of(name) for _, fields in changes for name in fields})
    if not columns:
        return
    with refusals_of(resource.model):
        resource.model._default_manager.bulk_update(
            [record for record, _ in changes], [*columns, "version", "updated_at"]
        )
    if COLUMN in columns:
        keep_searched(resource, plans)
    _require(actor, "update", resource, (record.pk for record in plans))
    noted = [(record, {"fields": fields, "lines": {}, "undone_batch": str(batch)}) for record, fields in changes]
    record_all(noted, "undo", actor=actor)
    for record, fields in changes:
        publish(RecordChanged(record.pk, resource.key(), sorted(fields)))


def _set(resource: type[Resource], record: Any, plan: Plan, names: Names, actor: Actor) -> dict[str, list[Any]]:
    form = form_of(resource, names, plan.data, actor=actor, record=record)
    form.is_valid(raise_exception=True)
    before = {name: plain(record, name) for name in plan.data}
    for name, value in form.validated_data.items():
        setattr(record, name, value)
    record.version, record.updated_at = record.version + 1, timezone.now()
    return {name: [before[name], plain(record, name)] for name in plan.data}
