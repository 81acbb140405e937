"""Columns of a file and fields of a resource: found by name or label in any language, or as told before."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

from core.kernel.actors import Actor
from core.kernel.addresses import PARTS
from core.kernel.resources import FieldSpec, Kind, Resource, resource_of
from core.kernel.rights import granted_fields

#: Kinds that files know by two columns.
LINKING = {Kind.RELATION, Kind.RELATIONS}


@dataclass(frozen=True)
class Column:
    """A field as a column of a file. A relation has two: its label, and the ``key`` that identifies it.

    An address has one for each ``part``, unless people read it whole.
    """

    spec: FieldSpec
    key: bool = False
    part: str = ""
    #: What stands above it in the file that it was recognised in; the column is the same without.
    heading: str = field(default="", compare=False)

    @property
    def name(self) -> str:
        last = "key" if self.key else self.part
        return f"{self.spec.name}.{last}" if last else self.spec.name

    def header(self) -> str:
        """In the language of the moment."""
        return self._header(str(self.spec.label))

    def usual_header(self) -> str:
        """The same by what the code calls the field, where the company says it otherwise."""
        return self._header(str(self.spec.usual or self.spec.label))

    def _header(self, label: str) -> str:
        if self.part:
            return f"{label} ({PARTS[self.part]})"
        return f"{label} ({_key_label(self.spec)})" if self.key else label


def _key_label(spec: FieldSpec) -> str:
    names = key_names(spec)
    target = resource_of(spec.target_model) if spec.target_model else None
    if target is None or names == ("id",):
        return gettext("identifier")
    return " / ".join(str(target.field(name).label) for name in names)


def key_names(spec: FieldSpec) -> tuple[str, ...]:
    """By which fields the target of a relation is recognised."""
    target = resource_of(spec.target_model) if spec.target_model else None
    return (target.natural_key if target else ()) or ("id",)


def keyed(resource: type[Resource] | None, actor: Actor) -> bool:
    """Whether the actor sees all that records of the resource are recognised by in files."""
    return resource is not None and granted_fields(actor, "view", resource) >= set(resource.natural_key)


def columns_of(resource: type[Resource], names: Iterable[str], *, whole: bool = False) -> list[Column]:
    """The columns that these fields take, in the order of the declaration; on paper, addresses are ``whole``."""
    wanted = set(names)
    return [column for name, spec in resource.specs().items() if name in wanted for column in _columns(spec, whole)]


def _columns(spec: FieldSpec, whole: bool) -> Iterator[Column]:
    if spec.kind is Kind.ADDRESS and not whole:
        yield from (Column(spec, part=part) for part in PARTS)
        return
    yield Column(spec)
    if spec.kind in LINKING:
        yield Column(spec, key=True)


def recognise(
    columns: Iterable[Column], headers: Iterable[str], told: Mapping[str, str]
) -> tuple[dict[int, Column], list[str]]:
    """Which column each place of the file is, and the headers that mean nothing here.

    ``told`` says it by header, and wins; an empty name leaves a column out. Of two places for
    one column the first counts.
    """
    known = list(columns)
    by_name, by_text = {column.name: column for column in known}, _texts(known)
    said = {normalised(header): name for header, name in told.items()}
    places: dict[int, Column] = {}
    ignored = []
    for place, header in enumerate(headers):
        text = normalised(header)
        column = by_name.get(said[text]) if text in said else by_text.get(text)
        if column is None or column in places.values():
            ignored.append(header)
        else:
            places[place] = replace(column, heading=header)
    return places, ignored


def headers_of(resource: type[Resource], columns: Iterable[Column], actor: Actor) -> list[str]:
    """What stands above the columns of an export.

    Labels; names where a label would mean several fields, or tell the name of a hidden one.
    """
    known = _texts(columns_of(resource, resource.specs()))
    shown = ((column, "" if _secret(column, actor) else column.header()) for column in columns)
    return [header if known.get(normalised(header)) == column else column.name for column, header in shown]


def _secret(column: Column, actor: Actor) -> bool:
    model = column.spec.target_model
    return column.key and model is not None and resource_of(model) is not None and not keyed(resource_of(model), actor)


def _texts(columns: list[Column]) -> dict[str, Column]:
    """Every text that names one column; a text that would name two names neither, except as a field's own name.

    What the code calls a field names it too, unless the company gave the word to another one.
    """
    usual, said = _naming(columns, Column.usual_header), _naming(columns, Column.header)
    names = {normalised(column.name): column for column in columns}
    return {text: column for text, column in {**usual, **said, **names}.items() if column is not None}


def _naming(columns: list[Column], header: Callable[[Column], str]) -> dict[str, Column | None]:
    found: dict[str, Column | None] = {}
    for code, _ in settings.LANGUAGES:
        with translation.override(code):
            for column in columns:
                text = normalised(header(column))
                found[text] = column if found.get(text, column) == column else None
    return found


def normalised(text: str) -> str:
    """Without case, accents and punctuation: what people take for the same words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(kept.split())
