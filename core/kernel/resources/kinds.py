"""The kinds of value that people see and type; each has one display, one input and one form in files."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.db import models

from ..fields import AddressField, MeasureField, MoneyField, QuantityField, RecordFileField


class Kind(StrEnum):
    """How a value is shown, typed, filtered, exported."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    INTEGER = "integer"
    DECIMAL = "decimal"
    MONEY = "money"
    QUANTITY = "quantity"
    MEASURE = "measure"
    BOOLEAN = "boolean"
    DATE = "date"
    INSTANT = "datetime"
    DURATION = "duration"
    CHOICE = "choice"
    MULTIPLE_CHOICE = "multiple_choice"
    STATE = "state"
    RELATION = "relation"
    RELATIONS = "relations"
    ADDRESS = "address"
    FILE = "file"
    JSON = "json"
    IDENTIFIER = "uuid"


#: Checked in this order: the first class that fits decides.
_BY_CLASS: tuple[tuple[type[models.Field[Any, Any]], Kind], ...] = (
    (RecordFileField, Kind.FILE),
    (models.ForeignKey, Kind.RELATION),
    (models.ManyToManyField, Kind.RELATIONS),
    (MoneyField, Kind.MONEY),
    (QuantityField, Kind.QUANTITY),
    (models.DecimalField, Kind.DECIMAL),
    (MeasureField, Kind.MEASURE),
    (AddressField, Kind.ADDRESS),
    (models.BooleanField, Kind.BOOLEAN),
    (models.IntegerField, Kind.INTEGER),
    (models.DateTimeField, Kind.INSTANT),
    (models.DateField, Kind.DATE),
    (models.JSONField, Kind.JSON),
    (models.UUIDField, Kind.IDENTIFIER),
    (models.EmailField, Kind.EMAIL),
    (models.URLField, Kind.URL),
    (models.TextField, Kind.LONG_TEXT),
    (models.CharField, Kind.TEXT),
)


def kind_of(field: models.Field[Any, Any]) -> Kind:
    """The kind that a column has unless its resource says otherwise; raises ``TypeError`` when there is none."""
    if hasattr(field, "workflow"):
        return Kind.STATE
    if field.choices:
        return Kind.CHOICE
    for field_class, kind in _BY_CLASS:
        if isinstance(field, field_class):
            return kind
    if isinstance(field, models.GeneratedField) and field.output_field is not None:
        return kind_of(field.output_field)
    raise TypeError(f"{type(field).__name__} has no kind.")
