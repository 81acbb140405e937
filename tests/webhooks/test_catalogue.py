"""What may be subscribed to says what it means."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from core.kernel.events import Event, known_events
from core.records.events import RecordChanged
from core.webhooks.catalogue import catalogue, meaning, schema_of

PLATFORM = ("core", "business", "sectors")


def ours() -> dict[str, type[Event]]:
    """Events of the platform, without those of its tests."""
    return {
        name: kind
        for name, kind in known_events().items()
        if kind.__module__.split(".")[0] in PLATFORM and ".tests." not in kind.__module__
    }


@dataclass(frozen=True)
class Undocumented(Event):
    record_id: UUID


def test_every_event_says_what_it_means() -> None:
    assert [name for name, kind in ours().items() if not meaning(kind)] == []
    assert meaning(Undocumented) == ""
    assert len(ours()) >= 12


def test_the_catalogue_has_a_schema_of_each() -> None:
    entries = {entry.name: entry for entry in catalogue()}
    assert set(ours()) <= set(entries)
    assert list(entries) == sorted(entries)
    assert entries["stock.out_of_stock"].description == "The last piece of a variant left one of our places."
    assert all(entry.schema["properties"] for entry in entries.values())


def test_the_schema_is_that_of_the_data() -> None:
    assert schema_of(RecordChanged) == {
        "type": "object",
        "properties": {
            "id": {"type": "string", "format": "uuid"},
            "resource": {"type": "string"},
            "fields": {"type": "array", "items": {"type": "string"}},
        },
        "required": ["id", "resource", "fields"],
    }
