"""Forms as JSON Schemas: what a view checks is what its document says."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from . import schemas
from .schemas import Schema

Field = serializers.Field[Any, Any, Any, Any]

#: First match wins, so subclasses stand before their bases.
_BY_CLASS: tuple[tuple[type[Any], Schema], ...] = (
    (serializers.BooleanField, schemas.BOOLEAN),
    (serializers.IntegerField, schemas.INTEGER),
    (serializers.DecimalField, schemas.EITHER),
    (serializers.DateTimeField, schemas.INSTANT),
    (serializers.DateField, schemas.DAY),
    (serializers.UUIDField, schemas.IDENTIFIER),
    (serializers.RelatedField, schemas.IDENTIFIER),
    (serializers.JSONField, {}),
    (serializers.EmailField, {"type": "string", "format": "email"}),
    (serializers.CharField, schemas.TEXT),
)
#: Limits by their names in forms and in schemas.
_LIMITS = {"max_length": "maxLength", "min_value": "minimum", "max_value": "maximum"}


def form_schema(form: serializers.BaseSerializer[Any], *, partial: bool = False) -> Schema:
    """The object that the form accepts; ``partial`` when only what is to change is sent."""
    fields: dict[str, Field] = {name: each for name, each in form.fields.items() if not each.read_only}  # type: ignore[attr-defined]
    properties = {name: field_schema(field) for name, field in fields.items()}
    schema: Schema = {"type": "object", "properties": properties}
    required = [] if partial else [name for name, field in fields.items() if field.required]
    return {**schema, "required": required} if required else schema


def field_schema(field: Field) -> Schema:
    """A value that the field accepts, as far as a schema can say it."""
    schema = _schema(field)
    return schemas.nullable(schema) if field.allow_null and schema else schema


def _schema(field: Field) -> Schema:
    if (own := getattr(field, "json_schema", None)) is not None:
        return dict(own)
    if isinstance(field, serializers.ListSerializer | serializers.ListField):
        return _list(field)
    if isinstance(field, serializers.BaseSerializer):
        return form_schema(field)
    if isinstance(field, serializers.ChoiceField):
        return schemas.one_of(*field.choices, *([""] if field.allow_blank else []))
    schema = next((schema for kind, schema in _BY_CLASS if isinstance(field, kind)), {})
    limits = {name: getattr(field, key, None) for key, name in _LIMITS.items()}
    if isinstance(field, serializers.CharField) and not field.allow_blank:
        limits["minLength"] = 1
    return {**schema, **{name: limit for name, limit in limits.items() if limit is not None and "type" in schema}}


def _list(field: Any) -> Schema:
    limits = {"minItems": field.min_length or int(not field.allow_empty), "maxItems": field.max_length}
    return {**schemas.listed(field_schema(field.child)), **{name: limit for name, limit in limits.items() if limit}}
