"""Check the values of added fields before they are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model

from core.kernel.errors import BusinessError

from ..kinds import ValueKind
from .definitions import value_kind
from .errors import MissingValue, UnknownField
from .models import CustomField

EMPTY: tuple[Any, ...] = (None, "", [])


@dataclass(frozen=True)
class CustomSchema:
    """The active fields of a kind of record, read once: an import checks every row with it."""

    fields: tuple[CustomField, ...]

    @cached_property
    def kinds(self) -> dict[str, ValueKind[Any]]:
        return {field.key: value_kind(field) for field in self.fields}

    def clean(self, data: Mapping[str, Any], *, partial: bool) -> dict[str, Any]:
        """The values as they are stored; ``None`` empties a field.

        A whole record is completed with defaults; with ``partial`` only what is given
        counts. Raises Django's ``ValidationError``, with every wrong field and, in each
        error, the stable code of what is wrong with it.
        """
        cleaned: dict[str, Any] = {}
        errors: dict[str, ValidationError] = {
            key: _told(UnknownField(key=key)) for key in data if key not in self.kinds
        }
        for field in self.fields:
            if partial and field.key not in data:
                continue
            try:
                cleaned[field.key] = self._clean_one(field, data)
            except BusinessError as refusal:
                errors[field.key] = _told(refusal)
        if errors:
            raise ValidationError(errors)
        return cleaned

    def _clean_one(self, field: CustomField, data: Mapping[str, Any]) -> Any:
        given = data.get(field.key, field.default)
        if given in EMPTY:
            if field.required:
                raise MissingValue
            return None
        kind = self.kinds[field.key]
        return kind.dump(kind.parse(given))


def schema_of(model: type[Model]) -> CustomSchema:
    """The active fields that the company added to these records, in the order of the screen."""
    return CustomSchema(tuple(CustomField.objects.filter(target=model._meta.label_lower, is_active=True)))


def clean_custom(model: type[Model], data: Mapping[str, Any], *, partial: bool) -> dict[str, Any]:
    """Check the added fields of one record: see ``CustomSchema.clean``."""
    return schema_of(model).clean(data, partial=partial)


def _told(refusal: BusinessError) -> ValidationError:
    return ValidationError(str(refusal), code=refusal.code)
