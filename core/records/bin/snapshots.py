"""Keep of a record what deleting it takes away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import router
from django.db.models import Field, Model
from django.db.models.deletion import Collector

from core.configuration.custom.indexing import forget_values
from core.history.columns import about, by
from core.kernel.actors import Actor
from core.records.models import Deleted
from core.records.noting import title_of

Kept = dict[str, Any]


@dataclass(frozen=True)
class Snapshot:
    """The record and its dependants as they were, written down before they go."""

    about: Kept
    title: str
    rows: list[Kept]
    links: list[Kept]


def snapshot_of(record: Model) -> Snapshot:
    """Raises what deleting would raise where others quote the record."""
    collector = Collector(using=router.db_for_write(type(record)), origin=record)
    collector.collect([record])
    removed = [*_every(collector.data.values()), *_every(collector.fast_deletes)]
    others = [row_of(each) for each in removed if each != record]
    return Snapshot(about(record), title_of(record), [row_of(record), *others], list(_links(collector)))


def throw_away(snapshot: Snapshot, *, actor: Actor) -> None:
    """Put it in the recycle bin, which alone knows its values from now on."""
    Deleted.objects.create(
        **snapshot.about, **by(actor), title=snapshot.title, rows=snapshot.rows, links=snapshot.links
    )
    forget_values(UUID(row["values"]["id"]) for row in snapshot.rows)


def row_of(record: Model) -> Kept:
    return {
        "model": record._meta.label_lower,
        "values": {each.attname: _text(each, record) for each in columns(record)},
    }


def columns(record: Model | type[Model]) -> Iterator[Field[Any, Any]]:
    """What must be written to make the record again; the platform fills in the company."""
    yield from (each for each in record._meta.concrete_fields if not each.generated and each.name != "tenant")


def _text(column: Field[Any, Any], record: Model) -> Any:
    """As ``to_python`` reads it again, to the last digit."""
    return None if column.value_from_object(record) is None else column.value_to_string(record)


def _every(groups: Iterable[Any]) -> Iterator[Model]:
    for group in groups:
        yield from group


def _links(collector: Collector) -> Iterator[Kept]:
    for (column, _), groups in collector.field_updates.items():
        for record in _every(groups):
            value = str(column.value_from_object(record))
            yield {"model": record._meta.label_lower, "id": str(record.pk), "column": column.attname, "value": value}
