"""Every event that can be subscribed to, as receivers may read it: name, meaning, shape of its ``data``."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Any

import msgspec

from core.kernel.events import Event, known_events
from core.openapi.schemas import Schema

from .telling import NAMED


@dataclass(frozen=True)
class Entry:
    name: str
    description: str
    schema: Schema


def catalogue() -> list[Entry]:
    """By name. What an event means is the docstring of its class; a test refuses events without one."""
    return [Entry(name, meaning(kind), schema_of(kind)) for name, kind in sorted(known_events().items())]


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
