"""Delete records, which the recycle bin keeps for a while; what others quote is archived instead."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.db.models import Model, ProtectedError, RestrictedError

from core.history import one_batch
from core.history import record as record_history
from core.kernel.actors import Actor
from core.kernel.events import publish
from core.kernel.resources import Resource
from core.tenancy.transactions import atomic

from .bin import snapshot_of, throw_away
from .errors import RecordInUse
from .events import RecordDeleted
from .outcomes import Outcome, outcome_of
from .reach import allow, compare_version, reach


@atomic()
def delete(resource: type[Resource], pk: UUID, *, actor: Actor, version: int | None) -> bool:
    """Delete the record; True when it is archived because other records refer to it.

    One that is archived already stays as it is, and nobody is told.
    Raises ``NotFound``, ``AccessDenied``, ``StaleVersion``, or ``RecordInUse`` where the
    resource has nothing to archive by.
    """
    record = reach(resource, pk, actor, "delete")
    compare_version(record, version)
    name = str(record)
    archived = not _deleted(record, actor)
    if archived and not _archive(resource, record):
        return True
    record.pk = pk
    if archived:
        record_history(record, "archive", actor=actor, fields={resource.archived_by: [True, False]})
    else:
        record_history(record, "delete", actor=actor, name=name)
    publish(RecordDeleted(pk, resource.key(), archived))
    return archived


def delete_many(resource: type[Resource], versions: Mapping[UUID, int | None], *, actor: Actor) -> dict[UUID, Outcome]:
    """Delete each record as ``delete`` does, by the version that was read; each succeeds or fails for itself.

    History takes it as one act. Raises ``AccessDenied`` where the role deletes no such records.
    """
    allow(actor, "delete", resource)
    archived: set[UUID] = set()

    def delete_one(pk: UUID) -> None:
        if delete(resource, pk, actor=actor, version=versions[pk]):
            archived.add(pk)

    with one_batch():
        # In one order whoever asks: two people who delete the same records wait for each other, and not for ever.
        done = {pk: outcome_of(pk, delete_one, pk) for pk in sorted(versions)}
    return {pk: Outcome(pk, done[pk].refusal, pk in archived) for pk in versions}


def _deleted(record: Model, actor: Actor) -> bool:
    try:
        with atomic():
            throw_away(snapshot_of(record), actor=actor)
            record.delete()
    except (ProtectedError, RestrictedError):
        return False
    return True


def _archive(resource: type[Resource], record: Model) -> bool:
    """False where that was done before."""
    if not resource.archived_by:
        raise RecordInUse()
    if not getattr(record, resource.archived_by):
        return False
    setattr(record, resource.archived_by, False)
    record.save(update_fields=[resource.archived_by])
    return True
