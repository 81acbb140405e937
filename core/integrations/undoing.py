"""Take an import back: what nobody touched since is as it was before; what somebody did touch stays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.utils import timezone

from core.configuration.custom.indexing import forget_values
from core.history import record_all
from core.kernel.actors import Actor
from core.kernel.events import publish
from core.kernel.resources import Resource, resource_named
from core.kernel.resources.ties import tied_names, ties_of
from core.records.added import COLUMN, keep_searched, spread
from core.records.refusals import refusals_of
from core.records.ties import named_by_all, tie_all
from core.tenancy.transactions import atomic

from .errors import ImportNotDone, UndoTooLate
from .events import ImportUndone
from .importing import BATCH, batches
from .models import UNDO_FOR, ImportedRecord, ImportRun, RunState
from .services import find


@dataclass(frozen=True)
class Conflict:
    """A record that stays as it is: ``changed`` since, ``deleted`` since, or ``quoted`` by records that stay."""

    record: UUID
    line: int
    code: str


@dataclass
class Undoing:
    """What taking back does, or would do."""

    deleted: list[UUID]
    restored: list[UUID]
    conflicts: list[Conflict]


def preview(run_id: UUID, *, actor: Actor) -> Undoing:
    """What taking the import back would do; raises as ``undo``."""
    run = _undoable(run_id, actor)
    plan = _Plan(resource_named(run.resource), run)
    return plan.told()


@atomic()
def undo(run_id: UUID, *, actor: Actor) -> Undoing:
    """Take the import back, once; raises ``ImportNotDone`` or ``UndoTooLate``."""
    run = _undoable(run_id, actor, lock=True)
    plan = _Plan(resource_named(run.resource), run)
    plan.carry_out(actor)
    told = plan.told()
    run.state = RunState.UNDONE
    run.save(update_fields=["state"])
    publish(ImportUndone(run.pk, run.resource, told.deleted, told.restored))
    return told


def _undoable(run_id: UUID, actor: Actor, *, lock: bool = False) -> ImportRun:
    run = find(run_id, actor=actor, lock=lock)
    if run.state != RunState.DONE or run.done_at is None:
        raise ImportNotDone()
    if run.undo_until is None:
        raise UndoTooLate(days=UNDO_FOR.days)
    return run


class _Plan:
    """The records of one import, locked, and what can be done with each."""

    def __init__(self, resource: type[Resource], run: ImportRun) -> None:
        self._resource, self._run = resource, run
        self._conflicts: list[Conflict] = []
        self._notes: dict[UUID, ImportedRecord] = {note.record: note for note in run.records.all()}
        self._records = self._untouched()
        self._made = {pk for pk in self._records if self._notes[pk].made}
        self._keep_quoted()

    def told(self) -> Undoing:
        restored = [pk for pk in self._records if pk not in self._made]
        return Undoing(sorted(self._made), restored, sorted(self._conflicts, key=lambda each: each.line))

    def carry_out(self, actor: Actor) -> None:
        told = self.told()
        for batch in batches(told.restored, BATCH):
            with refusals_of(self._resource.model):
                self._restore([self._records[pk] for pk in batch], actor)
        gone = [self._records[pk] for pk in told.deleted]
        record_all(((each, {"name": str(each), "undo": str(self._run.pk)}) for each in gone), "delete", actor=actor)
        self._resource.model._default_manager.filter(pk__in=told.deleted).delete()
        forget_values(told.deleted)

    def _untouched(self) -> dict[UUID, Any]:
        found: dict[UUID, Any] = {}
        manager = self._resource.model._default_manager
        for batch in batches(self._notes, BATCH):
            found |= manager.select_for_update(of=("self",)).in_bulk(batch)
        for pk, note in self._notes.items():
            if pk not in found:
                self._refuse(pk, "deleted")
            elif found[pk].version != note.left_at:
                self._refuse(pk, "changed")
                del found[pk]
        return found

    def _refuse(self, pk: UUID, code: str) -> None:
        self._conflicts.append(Conflict(pk, self._notes[pk].line, code))

    def _keep_quoted(self) -> None:
        """A new record that others point to stays, and so do those that it points to."""
        while quoted := {pk for pk in self._quoted() if pk in self._made}:
            for pk in quoted:
                self._refuse(pk, "quoted")
                self._made.discard(pk)
                del self._records[pk]

    def _quoted(self) -> Iterable[UUID]:
        model = self._resource.model
        # Its own ties point to it, and go with it.
        own = [ties.model._meta.get_field(ties.owner) for ties in map(ties_of, model._meta.many_to_many)]
        for relation in model._meta.related_objects:
            if relation.field in own:
                continue
            others: Any = relation.related_model
            name = relation.field.name
            for batch in batches(self._made, BATCH):
                pointing = others._default_manager.filter(**{f"{name}__in": batch})
                pairs = pointing.values_list("pk", relation.field.attname)
                yield from (pk for other, pk in pairs if others is not model or other not in self._made)

    def _restore(self, records: list[Model], actor: Actor) -> None:
        """Give the values before back; of each record only those that the import had changed."""
        names: set[str] = set()
        notes = []
        befores = {record.pk: _typed(record, self._notes[record.pk].before) for record in records}
        told = self._tie_again(befores)
        for record in records:
            before, fields = befores[record.pk], told[record.pk]
            for name, value in before.items():
                fields |= spread(name, getattr(record, name), value)
            notes.append((record, {"fields": fields, "undo": str(self._run.pk)}))
            for name, value in before.items():
                setattr(record, name, value)
            record.version, record.updated_at = record.version + 1, timezone.now()  # type: ignore[attr-defined]
            names |= {record._meta.get_field(name).name for name in before}
        self._resource.model._default_manager.bulk_update(records, [*names, "version", "updated_at"])
        if COLUMN in names:
            keep_searched(self._resource, records)  # type: ignore[arg-type] # resources are of the company
        record_all(notes, "update", actor=actor)

    def _tie_again(self, befores: dict[UUID, dict[str, Any]]) -> dict[UUID, dict[str, list[Any]]]:
        """Take ties out of the values, and give each record those that it had, as far as there is something to tie to.

        Returns what history keeps of them.
        """
        model, told = self._resource.model, {pk: dict[str, list[Any]]() for pk in befores}
        for name in tied_names(model, dict.fromkeys(each for before in befores.values() for each in before)):
            kept = {pk: before.pop(name) for pk, before in befores.items() if name in before}
            there = self._still_there(name, {each for ids in kept.values() for each in ids})
            wanted = {pk: [there[each] for each in ids if each in there] for pk, ids in kept.items()}
            for pk, ids in named_by_all(model, kept, name).items():
                told[pk][name] = [[str(each) for each in ids], [str(each) for each in wanted[pk]]]
            tie_all(model, wanted, name)
        return told

    def _still_there(self, name: str, ids: set[str]) -> dict[str, UUID]:
        others: Any = self._resource.model._meta.get_field(name).related_model
        return {str(pk): pk for pk in others._default_manager.filter(pk__in=ids).values_list("pk", flat=True)}


def _typed(record: Model, kept: dict[str, Any]) -> dict[str, Any]:
    """Values as the columns have them, from the JSON they were kept in."""
    columns: dict[str, Any] = {name: record._meta.get_field(name) for name in kept}
    return {name: _value(columns[name], value) for name, value in kept.items()}


def _value(column: Any, value: Any) -> Any:
    if column.many_to_many:
        return value
    return (column.target_field if column.is_relation else column).to_python(value)
