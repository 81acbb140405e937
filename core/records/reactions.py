"""What happens to a record of any kind reaches the screens that show it."""

from __future__ import annotations

from core.kernel.events import subscribe
from core.kernel.resources import registered
from core.workflow.events import StateChanged

from .announcing import announce_later
from .events import RecordChanged, RecordCreated, RecordDeleted


@subscribe(RecordCreated)
def announce_created(event: RecordCreated) -> None:
    announce_later(event.resource, [event.record_id])


@subscribe(RecordChanged)
def announce_changed(event: RecordChanged) -> None:
    announce_later(event.resource, [event.record_id])


@subscribe(RecordDeleted)
def announce_deleted(event: RecordDeleted) -> None:
    announce_later(event.resource, [event.record_id])


@subscribe(StateChanged)
def announce_step(event: StateChanged) -> None:
    """A step names the table of its record; any resource may show it."""
    for resource in registered():
        if resource.model._meta.label_lower == event.record:
            announce_later(resource.key(), [event.record_id])
