"""What people call a record: the label of whoever points to it."""

from __future__ import annotations

from django.db import models

from .kinds import Kind, kind_of
from .registry import resource_of
from .resource import Resource

#: Kinds that can name something.
NAMING = {Kind.TEXT, Kind.LONG_TEXT, Kind.EMAIL, Kind.PHONE, Kind.INTEGER, Kind.DATE, Kind.IDENTIFIER}


def title_paths(model: type[models.Model]) -> tuple[str, ...]:
    """Columns, by their paths from the model, that together name a record; its id when nothing else does."""
    resource = resource_of(model)
    if resource is not None and resource.title:
        return tuple(resource.field(name).path for name in resource.title)
    texts = (column.name for column in model._meta.concrete_fields if _is_text(column))
    return (next(texts, "id"),)


def title_fields(resource: type[Resource]) -> tuple[str, ...]:
    """The resource's fields that together name a record; none where a column that it does not show names it."""
    paths = title_paths(resource.model)
    return resource.title or tuple(name for name, spec in resource.specs().items() if spec.path in paths)


def _is_text(column: models.Field[object, object]) -> bool:
    return isinstance(column, models.CharField) and kind_of(column) is Kind.TEXT
