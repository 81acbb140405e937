"""Follow a rule's path through the models."""

from __future__ import annotations

from typing import Any, TypeAlias

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from .errors import NotOneRecord, UnknownField
from .nodes import Path

Column: TypeAlias = "models.Field[Any, Any]"
#: Whose records they are goes without saying, and may not be asked.
HIDDEN = ("tenant",)


def column_at(model: type[models.Model], path: Path) -> Column:
    """The column at the end of the path; raises ``UnknownField`` or ``NotOneRecord``."""
    *steps, last = path
    model = model_at(model, tuple(steps))
    field = _field(model, last)
    if not isinstance(field, models.Field) or isinstance(field, models.ManyToManyField):
        raise NotOneRecord(field=last, record=model._meta.verbose_name)
    return field


def model_at(model: type[models.Model], path: Path) -> type[models.Model]:
    """The model of the one record that the path leads to."""
    for step in path:
        field = _field(model, step)
        related = field.related_model
        if not isinstance(related, type) or field.one_to_many or field.many_to_many:
            raise NotOneRecord(field=step, record=model._meta.verbose_name)
        model = related
    return model


def _field(model: type[models.Model], name: str) -> Any:
    try:
        if name not in HIDDEN:
            return model._meta.get_field(name)
    except FieldDoesNotExist:
        pass
    known = ", ".join(field.name for field in model._meta.concrete_fields if field.name not in HIDDEN)
    raise UnknownField(field=name, record=model._meta.verbose_name, known=known)
