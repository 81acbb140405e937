"""Bring a deleted record back as it was, under its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connections, router
from django.db.models import Model

from core.configuration.custom.indexing import index_records
from core.history import one_batch
from core.history import record as record_history
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.events import publish
from core.kernel.resources import Resource
from core.kernel.resources.ties import Ties, ties_of
from core.kernel.rights import AccessDenied, within
from core.records.events import RecordCreated
from core.records.models import Deleted
from core.records.outcomes import Outcome, outcome_of
from core.records.refusals import refusals_of
from core.tenancy.models import TenantModel
from core.tenancy.transactions import atomic

from .listing import within_reach
from .snapshots import Kept, columns


@atomic()
def restore(resource: type[Resource], pk: UUID, *, actor: Actor) -> Model:
    """The record with all that went with it; those that pointed to it do again, unless they were changed since.

    Raises ``NotFound``, ``AccessDenied``, or ``ValidationError`` when a unique value was
    taken meanwhile, or a record that it refers to is gone.
    """
    kept = within_reach(resource, actor).select_for_update().filter(target_id=pk).first()
    if kept is None:
        raise NotFound()
    record = bring_back(kept)
    if not (within(actor, "view", resource, record) and within(actor, "delete", resource, record)):
        raise AccessDenied()
    record_history(record, "restore", actor=actor)
    publish(RecordCreated(record.pk, resource.key()))
    return record


def restore_many(resource: type[Resource], ids: Sequence[UUID], *, actor: Actor) -> list[Outcome]:
    """Bring each record back as ``restore`` does; each succeeds or fails for itself, and history takes it as one act.

    Raises ``AccessDenied`` where the role finds nothing in the bin.
    """
    kept = within_reach(resource, actor).filter(target_id__in=ids).order_by("-created_at", "-id")
    # What was deleted last comes first: it may be what another one refers to.
    found = [*kept.values_list("target_id", flat=True), *ids]
    with one_batch():
        done = {pk: outcome_of(pk, restore, resource, pk, actor=actor) for pk in dict.fromkeys(found)}
    return [done[pk] for pk in ids]


def bring_back(kept: Deleted) -> TenantModel:
    """Take the record, and all that is kept with it, out of the bin; raises ``ValidationError``."""
    records = _tied([_record(row) for row in kept.rows])
    with refusals_of(*dict.fromkeys(type(record) for record in records)):
        _write(records, kept.links)
    for each in records:
        if each.custom:
            # Fields may have begun to be searched while it was gone.
            index_records([each])
    kept.delete()
    return records[0]


def _record(row: Kept) -> TenantModel:
    model = apps.get_model(row["model"])
    known = {column.attname: column for column in columns(model)}
    # A column that a later version dropped has nowhere to go; one that it added has its default.
    values = {name: known[name].to_python(value) for name, value in row["values"].items() if name in known}
    record: TenantModel = model(**values)
    return record


def _tied(records: list[TenantModel]) -> list[TenantModel]:
    """Without ties to what is gone since: the first one comes back with what is left of them."""
    first = records[0]
    meta = first._meta
    columns = [*meta.many_to_many, *(each.field for each in meta.related_objects if each.many_to_many)]
    loose = {tie for ties in map(ties_of, columns) for tie in _loose(records, ties, first)}
    return [record for record in records if record not in loose]


def _loose(records: Iterable[TenantModel], ties: Ties, first: TenantModel) -> Iterator[TenantModel]:
    rows = [record for record in records if type(record) is ties.model]
    for link in (ties.owner, ties.other):
        column: Any = ties.model._meta.get_field(link)
        ends = {row: getattr(row, column.attname) for row in rows}
        found = column.related_model._default_manager.filter(pk__in=ends.values())
        there = {first.pk, *found.values_list("pk", flat=True)}
        yield from (row for row, end in ends.items() if end not in there)


def _write(records: Iterable[Model], links: Iterable[Kept]) -> None:
    """Raw: versions and dates of creation come back too."""
    used = set()
    for record in records:
        alias = router.db_for_write(type(record))
        record.save_base(raw=True, force_insert=True, using=alias)
        used.add(alias)
    for link in links:
        empty: dict[str, Any] = {"pk": link["id"], link["column"]: None}
        apps.get_model(link["model"])._default_manager.filter(**empty).update(**{link["column"]: link["value"]})
    for alias in used:
        # Links are checked at the end of a transaction otherwise: too late to say what is missing.
        connections[alias].check_constraints()
