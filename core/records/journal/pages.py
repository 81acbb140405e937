"""Pages of the history of one record, newest first: two statements, however long it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, Q, QuerySet

from core.history.models import Entry
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.reading.cursors import read_cursor, written
from core.kernel.reading.order import Key
from core.kernel.resources import Resource
from core.kernel.rights import require

from .reader import Reader
from .sentences import Sentences, Told, mentioned_by
from .titles import titles_of

#: Names of no field, so that a cursor of a list is worth nothing here.
ORDER = (Key("history.at", True), Key("history.id", True))
LIMIT = 50


@dataclass(frozen=True)
class History:
    """Some entries, and where older ones begin."""

    entries: list[Told]
    next: str | None


def read_history(resource: type[Resource], pk: UUID, *, actor: Actor, cursor: str = "") -> History:
    """Raises ``AccessDenied``, ``InvalidCursor``, or ``NotFound`` for a record that does not exist for the actor."""
    require(actor, "view", resource)
    reader = Reader(actor, resource)
    record = reader.records().filter(pk=pk)
    entries = reader.entries().filter(Exists(record), target_id=pk).order_by("-at", "-id")
    found = list(_after(resource, entries, cursor)[: LIMIT + 1])
    if not found and not record.exists():
        raise NotFound()
    shown = found[:LIMIT]
    titles = titles_of((each for entry in shown for each in mentioned_by(reader, entry)), actor=actor)
    sentences = Sentences(reader, titles)
    return History([sentences.tell(entry) for entry in shown], _next(resource, found))


def _after(resource: type[Resource], entries: QuerySet[Entry], cursor: str) -> QuerySet[Entry]:
    if not cursor:
        return entries
    at, last = read_cursor(resource, ORDER, cursor)
    moment = datetime.fromisoformat(str(at))
    return entries.filter(Q(at__lt=moment) | Q(at=moment, id__lt=UUID(str(last))))


def _next(resource: type[Resource], found: Sequence[Entry]) -> str | None:
    if len(found) <= LIMIT:
        return None
    last = found[LIMIT - 1]
    return written(resource, ORDER, [last.at.isoformat(), str(last.pk)])
