"""What a message looks like, made from the shape of its event: the same at each reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from core.openapi.schemas import Schema

IDENTIFIER = "019abf6e-5c7d-7e0a-8f0c-2b4d6e8fa0b2"
INSTANT = "2026-11-27T08:00:00+00:00"
#: What names say better than types.
SPOKEN = {
    "resource": "company.person",
    "fields": ["phone"],
    "transition": "confirmer",
    "source": "affectee",
    "state": "confirmee",
    "role": "COMPTABLE",
    "before": "ADMIN",
}
_BY_FORMAT = {"uuid": IDENTIFIER, "date-time": INSTANT, "date": "2026-11-27", "decimal": "12.50"}
_BY_TYPE: dict[str, Any] = {"string": "texte", "integer": 1, "number": 1.5, "boolean": True, "null": None}


def example_of(schema: Schema) -> dict[str, Any]:
    """A ``data`` that fits the schema."""
    parts: Mapping[str, Schema] = schema.get("$defs", {})
    return {name: _value(name, part, parts) for name, part in schema["properties"].items()}


def _value(name: str, schema: Schema, parts: Mapping[str, Schema]) -> Any:
    if name in SPOKEN:
        return SPOKEN[name]
    shown = next((show for key, show in _SHOWN.items() if key in schema), _plain)
    return shown(name, schema, parts)


def _referred(name: str, schema: Schema, parts: Mapping[str, Schema]) -> Any:
    return _value("", parts[schema["$ref"].rpartition("/")[2]], parts)


def _first(name: str, schema: Schema, parts: Mapping[str, Schema]) -> Any:
    return _value(name, schema["anyOf"][0], parts)


def _chosen(name: str, schema: Schema, parts: Mapping[str, Schema]) -> Any:
    return schema["enum"][0]


def _several(name: str, schema: Schema, parts: Mapping[str, Schema]) -> list[Any]:
    return [_value("", schema["items"], parts)]


def _whole(name: str, schema: Schema, parts: Mapping[str, Schema]) -> dict[str, Any]:
    return {own: _value(own, part, parts) for own, part in schema["properties"].items()}


def _plain(name: str, schema: Schema, parts: Mapping[str, Schema]) -> Any:
    if schema.get("type") == "array":
        return []
    if schema.get("type") == "object":
        return {}
    return _BY_FORMAT.get(schema.get("format", ""), _BY_TYPE.get(schema.get("type", "")))


_SHOWN: dict[str, Callable[[str, Schema, Mapping[str, Schema]], Any]] = {
    "$ref": _referred,
    "anyOf": _first,
    "enum": _chosen,
    "items": _several,
    "properties": _whole,
}
