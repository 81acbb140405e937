"""Screens hear of what a file has brought, or an undone import has taken away, once for each batch."""

from __future__ import annotations

from core.kernel.events import subscribe
from core.records.announcing import announce_later

from .events import ImportUndone, RecordsImported


@subscribe(RecordsImported)
def announce_imported(event: RecordsImported) -> None:
    announce_later(event.resource, [*event.created, *event.changed])


@subscribe(ImportUndone)
def announce_undone(event: ImportUndone) -> None:
    announce_later(event.resource, [*event.deleted, *event.restored])
