"""Where a search looks: the record's own table, those that relations lead to, those of its lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Model

from ..resources import FieldSpec
from ..resources.fields import column_at
from ..resources.titles import title_paths
from ..search import searched_columns
from .visible import Visible, named


@dataclass(frozen=True)
class Source:
    """A table and the columns of it that may be searched."""

    model: type[Model]
    columns: tuple[str, ...]
    #: Leads from the record to the other that the table, or its lines, belong to; empty for the record itself.
    relation: str = ""
    #: Leads from a line back to its parent.
    parent: str = ""

    @property
    def whole(self) -> bool:
        """Whether all that its index keeps may be searched."""
        return set(self.columns) == set(searched_columns(self.model))

    @property
    def parent_column(self) -> str:
        """The column of ids that a search of the table answers with."""
        column: Any = self.model._meta.get_field(self.parent or "id")
        return str(column.column)

    @property
    def only_phones(self) -> bool:
        kinds = searched_columns(self.model)
        return all(kinds[column] == "phone" for column in self.columns)


def source_of(spec: FieldSpec) -> Source | None:
    """Where one column is searched; nothing when no index has it."""
    if spec.column is None or spec.column.name not in searched_columns(spec.column.model):
        return None
    relation, _, name = spec.path.rpartition("__")
    return Source(spec.column.model, (name,), relation)


def sources_of(visible: Visible) -> tuple[Source, ...]:
    """Every table behind ``Resource.search``, each once, with the columns that the actor may see."""
    merged: dict[tuple[str, str], Source] = {}
    for name in visible.resource.search:
        for source in _named(visible, name):
            key = source.relation, source.parent
            known = merged.get(key)
            columns = dict.fromkeys([*(known.columns if known else ()), *source.columns])
            merged[key] = replace(source, columns=tuple(columns))
    return tuple(merged.values())


def _named(visible: Visible, name: str) -> Iterator[Source]:
    """``number`` is a column, ``customer`` the label of a record, ``phones`` lines, ``customer.phones`` lines of it."""
    relation, _, lines = name.rpartition(".")
    if relation:
        yield from _lines_of_related(visible, relation, lines)
    elif lines in visible.lines:
        yield from _lines(visible, lines, "")
    elif name in visible.fields:
        yield from _field(visible, visible.fields[name])


def _field(visible: Visible, spec: FieldSpec) -> Iterator[Source]:
    if spec.related_model is not None:
        # As far as the relation shows its label.
        if named(visible.actor, spec.related_model):
            yield from _label(spec.related_model, spec.path)
    elif source := source_of(spec):
        yield source


def _label(model: type[Model], relation: str) -> Iterator[Source]:
    """Every table that the title of a related record is taken from."""
    for path in title_paths(model):
        further, _, name = path.rpartition("__")
        yield Source(column_at(model, path).model, (name,), f"{relation}__{further}" if further else relation)


def _lines_of_related(visible: Visible, relation: str, lines: str) -> Iterator[Source]:
    """For those who see every record there: no rule is asked of the lines alone."""
    related = visible.related.get(relation)
    if related is not None and lines in related.lines and not related.rule:
        yield from _lines(related, lines, visible.fields[relation].path)


def _lines(visible: Visible, name: str, relation: str) -> Iterator[Source]:
    """For those who see every line and all that is searched of it."""
    lines, child = visible.lines[name], visible.child(visible.lines[name])
    model, parent = lines.model(visible.resource.model), lines.relation(visible.resource.model).name
    columns = tuple(searched_columns(model))
    if set(columns) <= set(visible.line_fields(lines)) and not (child and child.rule):
        yield Source(model, columns, relation, parent)
