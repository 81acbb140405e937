"""A postal address on its way into a record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers

from core.kernel.addresses import PARTS, country_called, plain
from core.kernel.texts import is_storable
from core.openapi import schemas

from .texts import NOT_AN_ADDRESS, TOO_LONG, UNKNOWN, UNKNOWN_COUNTRY

#: Letters of one part.
LONGEST = 200


class AddressValue(serializers.Field[Any, Any, Any, Any]):
    """Takes the parts by name; those that are left out, or empty, are not there."""

    json_schema: schemas.Schema = {
        "type": "object",
        "properties": {part: schemas.nullable({**schemas.TEXT, "maxLength": LONGEST}) for part in PARTS},
        "additionalProperties": False,
    }

    def run_validation(self, data: Any = serializers.empty) -> Any:
        nothing = data == "" or (isinstance(data, Mapping) and not any(data.values()))
        return super().run_validation(None if nothing else data)

    def to_internal_value(self, data: Any) -> dict[str, str] | None:
        if not isinstance(data, Mapping) or not all(_is_part(each) for each in data.values()):
            raise serializers.ValidationError(NOT_AN_ADDRESS)
        if data.keys() - PARTS.keys():
            raise serializers.ValidationError(UNKNOWN)
        address = plain(data) or {}
        if any(len(text) > LONGEST for text in address.values()):
            raise serializers.ValidationError(TOO_LONG, code="max_length")
        if "country" in address:
            address["country"] = _country(address["country"])
        return address or None


def _is_part(said: Any) -> bool:
    return said is None or (isinstance(said, str) and is_storable(said))


def _country(text: str) -> str:
    try:
        return country_called(text)
    except KeyError:
        raise serializers.ValidationError(UNKNOWN_COUNTRY, code="invalid_choice") from None
