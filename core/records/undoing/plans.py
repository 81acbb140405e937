"""What undoing one entry would do to a record as it stands now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from core.history.models import Entry
from core.kernel.resources import FieldSpec
from core.kernel.resources.ties import links_of
from core.records.journal.reader import Reader
from core.records.journal.sentences import Told, fields_of, rows_of
from core.records.journal.titles import Titles, titles_of
from core.records.journal.values import in_words, told
from core.records.noting import noted

Names = frozenset[str]


@dataclass(frozen=True)
class Conflict:
    """A field, or a collection, that is no longer what the entry made of it."""

    field: str
    label: str
    present: Any
    words: str


@dataclass
class Plan:
    """Values to be sent as a change, rows to be made again, and what stands in the way."""

    data: dict[str, Any] = field(default_factory=dict)
    reborn: set[str] = field(default_factory=set)
    conflicts: list[Conflict] = field(default_factory=list)


class Planner:
    """Compares one record with what an entry made of it. Forced names are taken back all the same."""

    def __init__(self, reader: Reader, record: Model, *, only: Names | None, force: Names) -> None:
        self._reader, self._record, self._only, self._force = reader, record, only, force
        self._plan = Plan()

    def plan(self, entry: Entry) -> Plan:
        self.plan_fields(fields_of(self._reader, entry))
        for name, rows in rows_of(self._reader, entry):
            if self._wanted(name):
                self._rows(name, rows, entry.data["lines"][name])
        return self._plan

    def plan_fields(self, fields: dict[str, list[Any]]) -> Plan:
        for name, (old, new) in fields.items():
            present = noted(self._record, name)
            if not self._wanted(name) or present == old:
                continue
            if present != new and name not in self._force:
                self._plan.conflicts.append(_conflict(self._reader, self._reader.fields[name], present))
            else:
                self._plan.data[name] = old
        return self._plan

    def _wanted(self, name: str) -> bool:
        return self._only is None or name in self._only

    def _rows(self, name: str, seen: list[Told], kept: list[Told]) -> None:
        collection = _Rows(self._reader, self._record, name)
        whole = {row["id"]: row["fields"] for row in kept}
        clashes = [row for row in seen if not collection.take_back(row, whole[row["id"]])]
        if clashes and name not in self._force:
            label = str(self._reader.lines[name].label(self._reader.resource.model))
            ids = [row["id"] for row in clashes]
            self._plan.conflicts.append(Conflict(name, label, ids, str(len(ids))))
        elif collection.touched:
            self._plan.data[name] = list(collection.sent.values())
            self._plan.reborn |= collection.reborn


class _Rows:
    """The rows of one collection as they are to be sent."""

    def __init__(self, reader: Reader, record: Model, name: str) -> None:
        lines = reader.lines[name]
        relation = lines.relation(reader.resource.model)
        children = relation.model._default_manager.filter(**{relation.name: record}).order_by("pk")
        self._present = {str(child.pk): child for child in children}
        self.sent: dict[str, dict[str, Any]] = {pk: {"id": pk} for pk in self._present}
        self.reborn: set[str] = set()
        self.touched = False

    def take_back(self, row: Told, whole: dict[str, list[Any]]) -> bool:
        """False when the row was changed again since; it is then taken back only as far as it still exists."""
        pk, child = row["id"], self._present.get(row["id"])
        if row["act"] == "removed":
            if child is None:
                self._put(pk, {"id": pk, **{name: old for name, (old, _) in whole.items()}})
                self.reborn.add(pk)
            return True
        if child is None:
            return bool(row["act"] == "added")
        if row["act"] == "added":
            self.touched = True
            del self.sent[pk]
            return not list(_changed_since(child, whole))
        self._put(pk, {"id": pk, **{name: old for name, (old, _) in row["fields"].items()}})
        return not list(_changed_since(child, row["fields"]))

    def _put(self, pk: str, values: dict[str, Any]) -> None:
        self.touched = True
        self.sent[pk] = values


def _changed_since(child: Model, fields: dict[str, list[Any]]) -> Iterator[str]:
    for name, (old, new) in fields.items():
        if noted(child, name) not in (old, new):
            yield name


def _conflict(reader: Reader, spec: FieldSpec, present: Any) -> Conflict:
    titles: Titles = {}
    if spec.target_model is not None:
        titles = titles_of([(spec.target_model, pk) for pk in links_of(present)], actor=reader.actor)
    return Conflict(spec.name, str(spec.label), told(spec, present, titles), in_words(spec, present, titles))
