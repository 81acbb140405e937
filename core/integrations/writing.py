"""Write a batch of drafts at once; when something in it is refused, halve it until the culprit stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Model
from django.utils import timezone
from rest_framework.exceptions import ValidationError

from core.history import record_all
from core.kernel.actors import Actor
from core.kernel.errors import BusinessError
from core.kernel.events import publish
from core.kernel.resources import Resource
from core.kernel.rights import AccessDenied
from core.records.added import COLUMN, keep_searched, spread
from core.records.refusals import refusals_of
from core.records.ties import tie_all
from core.tenancy.models import TenantModel
from core.tenancy.transactions import atomic

from .bulk import update_all
from .drafts import Draft
from .events import RecordsImported
from .faults import told_by
from .models import ImportedRecord, ImportRun, RunState
from .reading import Reader


class Writer:
    """Writes what one file says, with history and what it takes to undo it."""

    def __init__(self, run: ImportRun, resource: type[Resource], reader: Reader, actor: Actor) -> None:
        self._run, self._resource, self._reader, self._actor = run, resource, reader, actor
        #: A model that saves in its own way is asked to, record by record.
        self._plain: bool = resource.model.save is TenantModel.save

    def write(self, drafts: Sequence[Draft]) -> None:
        """Write those that can be; the others get a fault."""
        if not drafts:
            return
        try:
            with atomic(), refusals_of(self._resource.model):
                self._write(drafts)
        except (ValidationError, BusinessError) as error:
            if len(drafts) == 1:
                for column, code, message in told_by(error):
                    drafts[0].blame(column, code, message)
                return
            middle = len(drafts) // 2
            self.write(drafts[:middle])
            self.write(drafts[middle:])

    def _write(self, drafts: Sequence[Draft]) -> None:
        new = [each for each in drafts if each.record is None]
        known = [each for each in drafts if each.record is not None]
        made = [self._resource.model(**self._columns(each)) for each in new]
        changed = [each.record for each in known if each.record is not None]
        if not self._reader.allowed("update", changed):
            raise AccessDenied()
        self._insert(made)
        self._update(known)
        self._tie([*zip(new, made, strict=True), *((each, each.record) for each in known)])
        if not self._reader.allowed("create", made) or not self._reader.allowed("update", changed):
            raise AccessDenied()
        self._keep_searched([*zip(new, made, strict=True), *((each, each.record) for each in known)])
        if self._run.state == RunState.RUNNING:  # what a check would note is taken back unread
            self._note(list(zip(new, made, strict=True)), [(each, each.record) for each in known])

    def _insert(self, records: list[Model]) -> None:
        if self._plain:
            self._resource.model._default_manager.bulk_create(records)
            return
        for record in records:
            record.save()

    def _update(self, drafts: Iterable[Draft]) -> None:
        changed: list[Any] = []
        names: set[str] = set()
        for each in drafts:
            record: Any = each.record
            # Said anew in case an earlier attempt with other rows was taken back.
            record.version = each.version
            values = self._columns(each)
            for name, value in values.items():
                setattr(record, name, value)
            changed.append(record)
            names |= {record._meta.get_field(name).name for name in values}
            if not self._plain:
                record.save(update_fields=list(values))
        if self._plain and changed:
            for record in changed:
                record.version, record.updated_at = record.version + 1, timezone.now()
            update_all(self._resource.model, changed, [*names, "version", "updated_at"])

    def _columns(self, each: Draft) -> dict[str, Any]:
        """What the record's own row is to hold."""
        return {name: value for name, value in each.changes.items() if name not in self._reader.tied}

    def _tie(self, written: Sequence[tuple[Draft, Any]]) -> None:
        for name in self._reader.tied:
            wanted = {record.pk: each.changes[name] for each, record in written if name in each.changes}
            if wanted:
                tie_all(self._resource.model, wanted, name)

    def _keep_searched(self, written: Iterable[tuple[Draft, Any]]) -> None:
        records = [record for each, record in written if COLUMN in each.changes]
        if records:
            keep_searched(self._resource, records)

    def _note(self, made: Sequence[tuple[Draft, Any]], changed: Sequence[tuple[Draft, Any]]) -> None:
        """History, what undoing needs, and the event, each in one statement."""
        run = str(self._run.pk)
        for action, pairs in (("create", made), ("update", changed)):
            record_all(
                ((record, {"fields": _fields(each, record), "import": run}) for each, record in pairs),
                action,
                actor=self._actor,
            )
        ImportedRecord.objects.bulk_create(
            ImportedRecord(
                run=self._run,
                record=record.pk,
                line=each.row.line,
                made=each.record is None,
                before=each.before,
                left_at=record.version,
            )
            for each, record in [*made, *changed]
        )
        ids = [[record.pk for _, record in pairs] for pairs in (made, changed)]
        publish(RecordsImported(self._run.pk, self._resource.key(), *ids))


def _fields(each: Draft, record: Model) -> dict[str, list[Any]]:
    """Old and new values by field, as history keeps them."""
    fields: dict[str, list[Any]] = {}
    for name, value in each.changes.items():
        after = value if isinstance(value, list) else getattr(record, name)
        fields |= spread(record._meta.get_field(name).name, each.before.get(name), after)
    return fields
