"""What may be subscribed to says what it means."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from uuid import UUID

import jsonschema_rs

from core.kernel.events import Event, known_events
from core.records.events import RecordChanged
from core.webhooks.catalogue import Entry, catalogue, meaning, schema_of

PLATFORM = ("core", "business", "sectors")
ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "webhooks.md"


def listed() -> str:
    """The table of the guide: each event of the platform, with the ``data`` of its example."""
    for path in sorted(found for top in PLATFORM for found in (ROOT / top).glob("**/events.py")):
        import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    rows = [f"| `{each.name}` | {each.version} | `{_data(each)}` |" for each in catalogue() if each.name in ours()]
    return "\n".join(["| event | version | `data`, for example |", "| --- | --- | --- |", *rows])


def _data(entry: Entry) -> str:
    return json.dumps(entry.example["data"], ensure_ascii=False, separators=(",", ":"))


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


def test_each_example_is_a_message_that_fits_its_schema() -> None:
    for entry in catalogue():
        jsonschema_rs.validator_for(entry.schema).validate(entry.example["data"])
        assert {**entry.example, "data": 0} == {
            "type": entry.name,
            "version": entry.version,
            "timestamp": "2026-11-27T08:00:00+00:00",
            "data": 0,
        }


def test_the_guide_lists_every_event_with_its_version_and_an_example() -> None:
    """``python manage.py shell -c "from tests.webhooks.test_catalogue import listed; print(listed())"`` writes it."""
    assert listed() in GUIDE.read_text()


def test_a_newer_version_is_told() -> None:
    @dataclass(frozen=True)
    class Renamed(Event):
        """Was called otherwise."""

        event_version = 2
        record_id: UUID

    [entry] = [each for each in catalogue() if each.name == Renamed.event_name]
    assert (entry.version, entry.example["version"]) == (2, 2)


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
