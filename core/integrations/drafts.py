"""A row of a file on its way to a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Model

from core.kernel.addresses import country_called
from core.kernel.resources import FieldSpec, Resource
from core.records.texts import UNKNOWN_COUNTRY
from core.tenancy.clock import timezone_here

from .cells import is_blank, read, text_of
from .columns import LINKING, Column
from .faults import Fault, Refused, called
from .tables import Cell, Row

#: An empty cell: nothing for a new record, emptiness for one that is there.
BLANK: Any = object()


@dataclass
class Draft:
    """What a row says, the record it is about when there is one, and what is wrong with it."""

    row: Row
    resource: type[Resource]
    places: Mapping[int, Column]
    values: dict[str, Any] = field(default_factory=dict)
    #: What cells of relations say, until it is known whom they mean.
    texts: dict[str, str] = field(default_factory=dict)
    cells: dict[str, Cell] = field(default_factory=dict)
    #: What cells of addresses say, by field and part.
    parts: dict[str, dict[str, str]] = field(default_factory=dict)
    #: Which column says it, of fields that have several.
    said_by: dict[str, Column] = field(default_factory=dict)
    #: Why a relation means nobody; right all the same where it stands already.
    doubts: dict[str, Refused] = field(default_factory=dict)
    record: Model | None = None
    #: Checked values, by attribute of the model; those of a known record differ from what it has.
    changes: dict[str, Any] = field(default_factory=dict)
    before: dict[str, Any] = field(default_factory=dict)
    #: The known record's version when it was found.
    version: int = 0
    faults: list[Fault] = field(default_factory=list)

    def blame(self, column: str, code: str, message: object) -> None:
        """One fault a column is enough: what follows from it only confuses."""
        if self.blamed(column):
            return
        value = text_of(self.cells.get(column, ""))[:200]
        self.faults.append(Fault(self.row.line, column, self._where(column), code, value, str(message)))

    def blamed(self, *columns: str) -> bool:
        return any(fault.column in columns for fault in self.faults)

    def _where(self, name: str) -> str:
        """What people call the field, in the file that they sent and on screens."""
        every = [column for column in self.places.values() if column.spec.name == name]
        spec = self.resource.specs().get(name)
        return called([self.said_by[name]] if name in self.said_by else every, str(spec.label) if spec else name)


def draft(row: Row, resource: type[Resource], places: Mapping[int, Column]) -> Draft:
    """Read the row's cells; a fault for each that cannot be."""
    new = Draft(row, resource, places)
    for place, column in places.items():
        cell = row.cells[place] if place < len(row.cells) else ""
        if column.part:
            _part(new, column, cell)
        elif column.spec.kind in LINKING:
            _relation(new, column, cell)
        else:
            _value(new, column.spec, cell)
    return new


def _relation(new: Draft, column: Column, cell: Cell) -> None:
    """The key of a relation says more than its label, which may be written beside it."""
    name = column.spec.name
    if is_blank(cell):
        if name not in new.texts:
            new.values[name] = BLANK
        return
    if column.key or name not in new.texts:
        new.values.pop(name, None)
        new.cells[name], new.texts[name], new.said_by[name] = cell, text_of(cell).strip(), column


def _part(new: Draft, column: Column, cell: Cell) -> None:
    """An empty cell empties its part; those that the file has no column for stay as they are."""
    name, text = column.spec.name, text_of(cell).strip()
    new.cells[name] = " ".join(filter(None, (text_of(new.cells.get(name, "")), text)))
    said = new.parts.setdefault(name, {})
    try:
        said[column.part] = country_called(text) if column.part == "country" and text else text
    except KeyError:
        new.said_by[name] = column
        new.blame(name, "choix_inconnu", UNKNOWN_COUNTRY)


def _value(new: Draft, spec: FieldSpec, cell: Cell) -> None:
    new.cells[spec.name] = cell
    if is_blank(cell):
        new.values[spec.name] = BLANK
        return
    try:
        new.values[spec.name] = read(spec, cell)
    except Refused as refused:
        new.blame(spec.name, refused.code, refused.message)


def natural_key(draft: Draft, names: tuple[str, ...]) -> tuple[Any, ...] | None:
    """What identifies the record; none where the file says nothing of a part of it, or of all of them nothing."""
    if any(name not in draft.values for name in names):
        return None
    key = tuple(comparable(None if draft.values[name] is BLANK else draft.values[name]) for name in names)
    return key if any(part != "" for part in key) else None


def comparable(value: Any) -> Any:
    """Two values that a file writes the same way are the same: edges of texts and parts of a second are not in it."""
    if isinstance(value, str):
        return "\n".join(value.splitlines()).strip()
    if isinstance(value, datetime):
        return value.astimezone(timezone_here()).replace(tzinfo=None, microsecond=0, fold=0)
    return "" if value is None else value


def standing(resource: type[Resource], record: Any, name: str) -> Any:
    """The plain value that the record has in the field."""
    if resource.field(name).added is not None:
        return record.custom.get(name)
    return getattr(record, attribute(resource, name))


def attribute(resource: type[Resource], name: str) -> str:
    """The model's attribute that holds the field's plain value: of a link the other record's id."""
    return resource.model._meta.get_field(name).attname  # type: ignore[union-attr]
