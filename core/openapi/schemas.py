"""JSON Schemas of the values that answers are made of."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
INTEGER: Schema = {"type": "integer"}
BOOLEAN: Schema = {"type": "boolean"}
IDENTIFIER: Schema = {"type": "string", "format": "uuid"}
INSTANT: Schema = {"type": "string", "format": "date-time"}
DAY: Schema = {"type": "string", "format": "date"}
#: With all its decimals: a number would lose them in a browser.
EXACT: Schema = {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}
#: Of a record that was read.
VERSION: Schema = {"type": "integer", "minimum": 0, "maximum": 999_999_999}
#: As it may be sent: as text, or as a number.
EITHER: Schema = {"anyOf": [EXACT, {"type": "number"}]}


def shape(*, optional: dict[str, Schema] | None = None, **members: Schema) -> Schema:
    """An object with these members and no others."""
    properties = {**members, **(optional or {})}
    return {"type": "object", "properties": properties, "required": list(members), "additionalProperties": False}


def listed(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def results(item: Schema) -> Schema:
    """What lists without pages answer."""
    return shape(results=listed(item))


def mapping(value: Schema) -> Schema:
    """Values by names that are not known beforehand."""
    return {"type": "object", "additionalProperties": value}


def nullable(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def one_of(*values: Any) -> Schema:
    return {"enum": list(values)}
