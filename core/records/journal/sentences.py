"""One entry as its reader reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from core.history.models import Entry
from core.kernel.resources import FieldSpec
from core.kernel.resources.ties import links_of
from core.records.acting import action_named
from core.records.errors import UnknownAction

from .reader import Reader
from .titles import Titles
from .values import change_in_words, told

Told = dict[str, Any]
Specs = Mapping[str, FieldSpec]


class Sentences:
    """Words and structure of entries, without anything that the reader may not know."""

    def __init__(self, reader: Reader, titles: Titles) -> None:
        self._reader, self._titles = reader, titles

    def tell(self, entry: Entry) -> Told:
        reader = self._reader
        fields = fields_of(reader, entry)
        changes, lines = self._changes(reader.fields, fields), list(self._lines(entry))
        spoken = self._spoken(reader.fields, fields) if entry.action not in {"create", "restore"} else []
        spoken += [line["words"] for line in lines]
        return {
            "id": str(entry.pk),
            "at": entry.at,
            "by": {"kind": entry.actor_kind, "name": entry.actor_name},
            "action": entry.action,
            "words": _("{act}: {changes}").format(act=self._act(entry), changes=" ; ".join(spoken))
            if spoken
            else self._act(entry),
            "note": entry.note,
            "changes": changes,
            "lines": lines,
            "batch": str(entry.batch) if entry.batch else None,
        }

    def _act(self, entry: Entry) -> str:
        known = {
            "create": _("created this record"),
            "update": _("changed this record"),
            "archive": _("archived this record"),
            "delete": _("deleted this record"),
            "restore": _("brought this record back"),
            "undo": _("undid a change"),
            "share_by_link": _("shared this record by a public link"),
            "read_by_link": _("read this record through a public link"),
            "print_by_link": _("printed this record through a public link"),
            "revoke_link": _("took a public link to this record back"),
        }
        if entry.action in known:
            return known[entry.action]
        try:
            name = str(action_named(self._reader.resource, entry.action).label)
        except UnknownAction:
            name = entry.action.replace("_", " ")
        return _("did “{action}”").format(action=name)

    def _changes(self, specs: Specs, fields: Mapping[str, Any]) -> list[Told]:
        return [
            {
                "field": name,
                "label": str(specs[name].label),
                "old": told(specs[name], old, self._titles),
                "new": told(specs[name], new, self._titles),
            }
            for name, (old, new) in fields.items()
        ]

    def _spoken(self, specs: Specs, fields: Mapping[str, Any]) -> list[str]:
        return [change_in_words(specs[name], old, new, self._titles) for name, (old, new) in fields.items()]

    def _lines(self, entry: Entry) -> Iterator[Told]:
        acts = {"added": _("added"), "removed": _("removed"), "changed": _("altered")}
        for name, rows in rows_of(self._reader, entry):
            label = str(self._reader.lines[name].label(self._reader.resource.model))
            specs = self._reader.columns[name]
            for row in rows:
                title = row["title"] if self._reader.named(name) else ""
                words = [f"{label} “{title}” {acts[row['act']]}" if title else f"{label} {acts[row['act']]}"]
                if row["act"] == "changed":
                    words += self._spoken(specs, row["fields"])
                yield {
                    "lines": name,
                    "label": label,
                    "row": {"id": row["id"], "title": title},
                    "act": row["act"],
                    "changes": self._changes(specs, row["fields"]),
                    "words": ", ".join(words),
                }


def fields_of(reader: Reader, entry: Entry) -> dict[str, list[Any]]:
    """Old and new values of what the reader sees, in the order of the declaration; a step moved the state."""
    if entry.action in reader.steps and reader.state is not None and "source" in entry.data:
        return {reader.state.name: [entry.data["source"], entry.data["state"]]}
    return _kept(reader.fields, entry.data.get("fields") or {})


def rows_of(reader: Reader, entry: Entry) -> Iterator[tuple[str, list[Told]]]:
    """The rows that changed, each with the columns that the reader sees, by collection."""
    kept = entry.data.get("lines") or {}
    for name, columns in reader.columns.items():
        rows = [{**row, "fields": _kept(columns, row["fields"])} for row in kept.get(name, ())]
        if seen := [row for row in rows if row["fields"]]:
            yield name, seen


def mentioned_by(reader: Reader, entry: Entry) -> Iterator[tuple[type[Model], str]]:
    """Every record that a value of the entry points to."""
    yield from _links(reader.fields, fields_of(reader, entry))
    for name, rows in rows_of(reader, entry):
        for row in rows:
            yield from _links(reader.columns[name], row["fields"])


def _links(specs: Specs, fields: Mapping[str, list[Any]]) -> Iterator[tuple[type[Model], str]]:
    for name, values in fields.items():
        model = specs[name].target_model
        if model is not None:
            yield from ((model, pk) for value in values for pk in links_of(value))


def _kept(specs: Specs, fields: Mapping[str, list[Any]]) -> dict[str, list[Any]]:
    return {name: fields[name] for name in specs if name in fields}
