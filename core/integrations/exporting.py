"""Read the records that somebody may export, as rows of a file, without ever holding more than a few of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.utils import translation

from core.kernel.actors import Actor
from core.kernel.reading import read_all
from core.kernel.resources import FieldSpec, Kind, Resource
from core.kernel.rights import granted, granted_fields, require

from .columns import Column, columns_of, headers_of
from .importing import batches
from .targets import labels_of

CHUNK = 2_000
#: Names under which worked-out fields travel through the query: a model may have a column of the same name.
_COMPUTED = "computed_{}"


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
        self.columns: list[Column] = columns_of(resource, names)
        with translation.override(language):
            self.headers = headers_of(resource, self.columns, actor)

    def count(self) -> int:
        return self._records.order_by().count()

    def values(self) -> Iterator[Sequence[Any]]:
        """The fields' plain values, record by record, over a cursor of the database."""
        computed = {
            _COMPUTED.format(spec.name): spec.computed.expression() for spec in self.specs if spec.computed is not None
        }
        paths = [_path(spec) for spec in self.specs]
        yield from self._records.annotate(**computed).values_list(*paths).iterator(chunk_size=CHUNK)

    def chunks(self) -> Iterator[list[tuple[FieldSpec, Sequence[Any]]]]:
        """The values of some records, column by column: of a relation the labels, then the keys."""
        for chunk in batches(self.values(), CHUNK):
            labels = self._labels(chunk)
            by_field = zip(self.specs, zip(*chunk, strict=True), strict=True)
            yield [column for spec, values in by_field for column in _columns(spec, values, labels)]

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
            if spec.kind is Kind.RELATION and spec.related_model is not None:
                ids = {values[place] for values in chunk} - {None}
                found[spec.name] = labels_of(spec.related_model, ids, self._actor)
        return found


def _path(spec: FieldSpec) -> str:
    """Where the query finds the value; of a file, what it is called."""
    return f"{spec.path}__name" if spec.kind is Kind.FILE else spec.path or _COMPUTED.format(spec.name)


def _columns(
    spec: FieldSpec, values: Sequence[Any], labels: dict[str, dict[UUID, tuple[str, str]]]
) -> Iterator[tuple[FieldSpec, Sequence[Any]]]:
    if spec.kind is not Kind.RELATION:
        yield spec, values
        return
    # Of a record that is gone there is the id, which an added field still holds.
    known = {value: labels[spec.name].get(value, ("", str(value))) for value in set(values) - {None}}
    for part in (0, 1):
        yield spec, [None if value is None else known[value][part] for value in values]
