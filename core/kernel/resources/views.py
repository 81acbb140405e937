"""How people look at the records of a resource; the screens are drawn from these values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from django.utils.functional import Promise


class View:
    """One way to look at records. ``names`` are all the fields it shows, for the checks and for rights."""

    kind: ClassVar[str]

    def names(self) -> Iterator[str]:
        raise NotImplementedError


class List(View):
    """A table; ``sort`` is the order before anybody chooses another, ``-`` for descending."""

    kind = "list"

    def __init__(self, *columns: str, sort: str | tuple[str, ...] = ()) -> None:
        self.columns = columns
        self.sort = (sort,) if isinstance(sort, str) else sort

    def names(self) -> Iterator[str]:
        yield from self.columns
        yield from (name.removeprefix("-") for name in self.sort)


@dataclass(frozen=True)
class Kanban(View):
    """Cards in the columns of a choice or a state."""

    kind = "kanban"

    column: str
    title: str
    badge: str = ""

    def names(self) -> Iterator[str]:
        yield from filter(None, (self.column, self.title, self.badge))


@dataclass(frozen=True)
class Calendar(View):
    """Records on the days they happen; ``resource``, a choice or a relation, gives each room, person, vehicle a row."""

    kind = "calendar"

    start: str
    title: str
    end: str = ""
    resource: str = ""

    def names(self) -> Iterator[str]:
        yield from filter(None, (self.start, self.title, self.end, self.resource))


@dataclass(frozen=True)
class MapView(View):
    """Records where they are."""

    kind = "map"

    latitude: str
    longitude: str
    title: str

    def names(self) -> Iterator[str]:
        yield from (self.latitude, self.longitude, self.title)


@dataclass(frozen=True)
class Pivot(View):
    """Sums by rows and columns; without a measure, records are counted."""

    kind = "pivot"

    rows: str
    columns: str
    measure: str = ""

    def names(self) -> Iterator[str]:
        yield from filter(None, (self.rows, self.columns, self.measure))


class Section:
    """Fields that belong together on a form."""

    def __init__(self, label: str | Promise, *names: str) -> None:
        self.label, self.names = label, names


class Form:
    """The record's page: its fields in sections, then its lines."""

    def __init__(self, *sections: Section) -> None:
        self.sections = sections

    def names(self) -> Iterator[str]:
        for section in self.sections:
            yield from section.names
