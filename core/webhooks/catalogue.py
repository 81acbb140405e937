"""Every event that can be subscribed to, as receivers read it: name, version, meaning, shape, an example."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Any

import msgspec

from core.kernel.events import Event, known_events
from core.openapi.schemas import Schema

from .bodies import Body, body_of
from .examples import INSTANT, example_of
from .telling import NAMED


@dataclass(frozen=True)
class Entry:
    name: str
    version: int
    description: str
    schema: Schema

    @property
    def example(self) -> Body:
        """A whole message."""
        return body_of(self.name, self.version, INSTANT, example_of(self.schema))


def catalogue() -> list[Entry]:
    """By name. What an event means is the docstring of its class; a test refuses events without one."""
    events = sorted(known_events().items())
    return [Entry(name, kind.event_version, meaning(kind), schema_of(kind)) for name, kind in events]


def meaning(kind: type[Event]) -> str:
    """The class's own words; empty where a dataclass only repeats its signature."""
    text = inspect.cleandoc(vars(kind).get("__doc__") or "")
    return "" if text.startswith(f"{kind.__name__}(") else " ".join(text.split())


def schema_of(kind: type[Event]) -> Schema:
    """JSON Schema of ``data``, from the fields of the class."""
    _, parts = msgspec.json.schema_components([kind])
    own: dict[str, Any] = parts.pop(kind.__name__)
    schema = {
        "type": "object",
        "properties": {NAMED.get(name, name): shape for name, shape in own["properties"].items()},
        "required": [NAMED.get(name, name) for name in own.get("required", [])],
    }
    return {**schema, "$defs": parts} if parts else schema
