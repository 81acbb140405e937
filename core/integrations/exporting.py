"""Read the records that somebody may export, as rows of a file, without ever holding more than a few of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.utils import translation

from core.kernel.actors import Actor
from core.kernel.addresses import PARTS
from core.kernel.reading import read_all
from core.kernel.reading.values import tied_ids
from core.kernel.resources import FieldSpec, Kind, Resource
from core.kernel.rights import granted, granted_fields, require

from .columns import LINKING, Column, columns_of, headers_of
from .enumerations import joined
from .importing import batches
from .targets import labels_of

CHUNK = 2_000
#: Names under which what is no column travels through the query: a model may have a column of the same name.
_ASKED = "asked_{}"


class Export:
    """What one actor takes out of a resource: their fields of their records, as the parameters of a list ask.

    ``verb`` says how: a role may print what it may not export. ``ids`` are those that somebody
    ticked; what they may not take out is not among the rows.
    """

    def __init__(
        self,
        resource: type[Resource],
        actor: Actor,
        language: str,
        parameters: Mapping[str, str] | None = None,
        *,
        verb: str = "export",
        ids: Collection[UUID] | None = None,
    ) -> None:
        require(actor, verb, resource)
        self._resource, self._actor, self.language = resource, actor, language
        seen, shown = read_all(resource, actor=actor, parameters=parameters or {})
        self._records = granted(actor, verb, resource, seen)
        if ids is not None:
            self._records = self._records.filter(pk__in=ids)
        names = granted_fields(actor, verb, resource) & set(shown)
        self.specs = [spec for name, spec in resource.specs().items() if name in names]
        #: What goes on paper is not read again by a program.
        self._whole = verb == "print"
        self.columns: list[Column] = columns_of(resource, names, whole=self._whole)
        with translation.override(language):
            self.headers = headers_of(resource, self.columns, actor)

    def count(self) -> int:
        return self._records.order_by().count()

    def values(self) -> Iterator[Sequence[Any]]:
        """The fields' plain values, record by record, over a cursor of the database."""
        asked = {_ASKED.format(spec.name): found for spec in self.specs if (found := _expression(spec)) is not None}
        paths = [_path(spec) for spec in self.specs]
        yield from self._records.annotate(**asked).values_list(*paths).iterator(chunk_size=CHUNK)

    def chunks(self) -> Iterator[list[tuple[FieldSpec, Sequence[Any]]]]:
        """The values of some records, column by column: of a relation the labels, then the keys."""
        for chunk in batches(self.values(), CHUNK):
            labels = self._labels(chunk)
            by_field = zip(self.specs, zip(*chunk, strict=True), strict=True)
            yield [column for spec, values in by_field for column in self._told(spec, values, labels)]

    def _told(self, spec: FieldSpec, values: Sequence[Any], labels: Any) -> Iterator[tuple[FieldSpec, Sequence[Any]]]:
        if spec.kind is not Kind.ADDRESS or self._whole:
            yield from _columns(spec, values, labels)
            return
        for part in PARTS:
            yield spec, [None if value is None else value.get(part) for value in values]

    def rows(self) -> Iterator[list[tuple[FieldSpec, Any]]]:
        """Cells in the order of the columns."""
        for columns in self.chunks():
            specs = [spec for spec, _ in columns]
            for values in zip(*(values for _, values in columns), strict=True):
                yield list(zip(specs, values, strict=True))

    def _labels(self, chunk: Iterable[Sequence[Any]]) -> dict[str, dict[UUID, tuple[str, str]]]:
        """Of the records that a chunk refers to, by field."""
        found = {}
        for place, spec in enumerate(self.specs):
            if spec.kind in LINKING and spec.target_model is not None:
                ids = _linked(spec, [values[place] for values in chunk])
                found[spec.name] = labels_of(spec.target_model, ids, self._actor)
        return found


def _expression(spec: FieldSpec) -> Any:
    """What the query works out for the field, where no column holds it."""
    if spec.computed is not None:
        return spec.computed.expression()
    return ArraySubquery(tied_ids(spec)) if spec.listed_model is not None else None


def _path(spec: FieldSpec) -> str:
    """Where the query finds the value; of a file, what it is called."""
    if spec.kind is Kind.FILE:
        return f"{spec.path}__name"
    return _ASKED.format(spec.name) if spec.computed is not None or spec.listed_model is not None else spec.path


def _columns(
    spec: FieldSpec, values: Sequence[Any], labels: dict[str, dict[UUID, tuple[str, str]]]
) -> Iterator[tuple[FieldSpec, Sequence[Any]]]:
    if spec.kind not in LINKING:
        yield spec, values
        return
    # Of a record that is gone there is the id, which an added field still holds.
    known = {pk: labels[spec.name].get(pk, ("", str(pk))) for pk in _linked(spec, values)}
    for part in (0, 1):
        yield spec, [_cell(value, known, part) for value in values]


def _linked(spec: FieldSpec, values: Sequence[Any]) -> set[UUID]:
    """All that a column refers to."""
    return set(chain.from_iterable(values)) if spec.listed_model is not None else set(values) - {None}


def _cell(value: Any, known: Mapping[Any, tuple[str, str]], part: int) -> str | None:
    """What a link says; of several, all of them in one order."""
    if isinstance(value, list):
        return joined(sorted(known[pk][part] for pk in value))
    return None if value is None else known[value][part]
