"""A resource's fields, resolved from the model: what each is called, what it holds, who may never set it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models.expressions import Combinable
from django.utils.functional import Promise

from .added import Added
from .kinds import Kind, kind_of


@dataclass(frozen=True)
class Computed:
    """A read-only field worked out by the database when it is read.

    ``expression`` is called for each query: it may use conditions of the moment. It must
    not leave the record's company, which row security ensures for sub-queries too.
    """

    expression: Callable[[], Combinable]
    kind: Kind
    label: str | Promise


@dataclass(frozen=True)
class FieldSpec:
    """One field of a resource as every exit uses it."""

    name: str
    label: str | Promise
    kind: Kind
    #: The column's path from the model, with ``__``; empty for computed fields.
    path: str = ""
    column: models.Field[Any, Any] | None = None
    computed: Computed | None = None
    #: Comes from another record (a path with ``__``) or is the platform's to set.
    read_only: bool = False
    #: The company's own definition, where it added the field.
    added: Added | None = None
    #: What the code calls it, where the company says it otherwise.
    usual: str | Promise = ""
    #: Of a file: the path of the resource below which it is fetched.
    home: str = ""

    @property
    def required(self) -> bool:
        """Whether a new record cannot be without it."""
        column = self.column
        if self.added is not None:
            return self.added.required and self.added.default is None
        return column is not None and not self.read_only and not column.blank and not column.has_default()

    @property
    def choices(self) -> list[tuple[Any, Any]]:
        """The values that it may have, with their labels; nothing where it may have any."""
        return self.added.choices if self.added is not None else list(getattr(self.column, "flatchoices", ()))

    @property
    def related_model(self) -> type[models.Model] | None:
        """The kind of the one record that it leads to."""
        if self.added is not None:
            return self.added.related_model
        return self._led_to(Kind.RELATION)

    @property
    def listed_model(self) -> type[models.Model] | None:
        """The records that it names any number of."""
        return self._led_to(Kind.RELATIONS)

    @property
    def target_model(self) -> type[models.Model] | None:
        """Where it leads, to one record or to many."""
        return self.related_model or self.listed_model

    def _led_to(self, kind: Kind) -> type[models.Model] | None:
        related = self.column.related_model if self.column is not None and self.kind is kind else None
        return related if isinstance(related, type) else None


def column_at(model: type[models.Model], path: str) -> models.Field[Any, Any]:
    """The column that a path of relations ends at; raises ``FieldDoesNotExist`` naming the step that fails."""
    *steps, last = path.split("__")
    for step in steps:
        relation = model._meta.get_field(step)
        if relation.related_model is None or relation.one_to_many or relation.many_to_many:
            raise FieldDoesNotExist(f"{model.__name__}.{step} does not lead to one other record.")
        model = relation.related_model
    column = model._meta.get_field(last)
    if not isinstance(column, models.Field):
        raise FieldDoesNotExist(f"{model.__name__}.{last} is not a column.")
    return column


def own_field(model: type[models.Model], name: str, *, read_only: bool, kind: Kind | None = None) -> FieldSpec:
    """A column of the record itself."""
    column = column_at(model, name)
    fixed = read_only or not column.editable or column.primary_key
    return FieldSpec(name, _label(column), kind or kind_of(column), name, column, read_only=fixed)


def projected_field(model: type[models.Model], name: str, path: str) -> FieldSpec:
    """A column of another record, read through: its value stands there only."""
    column = column_at(model, path)
    return FieldSpec(name, _label(column), kind_of(column), path, column, read_only=True)


def _label(column: models.Field[Any, Any]) -> str | Promise:
    """A relation that nobody named is called as what it leads to."""
    related = column.related_model
    if isinstance(related, type) and column.verbose_name == related._meta.model_name:
        return related._meta.verbose_name or column.verbose_name
    return column.verbose_name


def computed_field(name: str, computed: Computed) -> FieldSpec:
    return FieldSpec(name, computed.label, computed.kind, computed=computed, read_only=True)
