"""What people call a record: the label of whoever points to it."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import models

from .fields import FieldSpec
from .kinds import Kind, kind_of
from .registry import resource_of
from .resource import Resource

#: Kinds that can name something; a relation names by the title of the record that it leads to.
NAMING = {
    Kind.TEXT,
    Kind.LONG_TEXT,
    Kind.EMAIL,
    Kind.PHONE,
    Kind.INTEGER,
    Kind.DATE,
    Kind.IDENTIFIER,
    Kind.RELATION,
}
Models = tuple[type[models.Model], ...]


def title_paths(model: type[models.Model], via: Models = ()) -> tuple[str, ...]:
    """Columns, by their paths from the model, that together name a record; its id when nothing else does.

    Of a relation these are the columns that name the other record. ``via`` are the models that
    led here: a title that leads back to one of them, which the checks refuse, ends there.
    """
    resource = resource_of(model)
    if resource is not None and resource.title:
        parts = (resource.field(name) for name in resource.title)
        return tuple(path for part in parts for path in _paths(part, (*via, model)))
    texts = (column.name for column in model._meta.concrete_fields if _is_text(column))
    return (next(texts, "id"),)


def _paths(part: FieldSpec, via: Models) -> Iterator[str]:
    if part.related_model is None:
        yield part.path
    elif part.related_model not in via:
        yield from (f"{part.path}__{path}" for path in title_paths(part.related_model, via))


def titles_led_to(resource: type[Resource]) -> Models:
    """The models whose records' titles are part of its own."""
    related = (resource.field(name).related_model for name in resource.title)
    return tuple(model for model in related if model is not None)


def names_itself(model: type[models.Model], via: Models = ()) -> bool:
    """Whether a title is made, further on, of itself."""
    resource = resource_of(model)
    if model in via or resource is None:
        return model in via
    return any(names_itself(each, (*via, model)) for each in titles_led_to(resource))


def title_fields(resource: type[Resource]) -> tuple[str, ...]:
    """The resource's fields that together name a record; none where a column that it does not show names it."""
    paths = title_paths(resource.model)
    return resource.title or tuple(name for name, spec in resource.specs().items() if spec.path in paths)


def _is_text(column: models.Field[object, object]) -> bool:
    return isinstance(column, models.CharField) and kind_of(column) is Kind.TEXT
