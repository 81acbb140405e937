"""What stands behind a field that names many records: a row for each tie between one record and another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Field, ManyToManyField, Model

from .fields import FieldSpec


@dataclass(frozen=True)
class Ties:
    """The model of the rows; its link to the record that has the field, and its link to the one that is named."""

    model: type[Model]
    owner: str
    other: str

    def column(self, link: str) -> str:
        """What the database calls the link."""
        found: Any = self.model._meta.get_field(link)
        return str(found.column)


def ties_of(column: Field[Any, Any] | None) -> Ties:
    """Asked of fields that name many records only."""
    assert isinstance(column, ManyToManyField)  # noqa: S101
    through: Any = column.remote_field.through
    return Ties(through, column.m2m_field_name(), column.m2m_reverse_field_name())


def owner_path(spec: FieldSpec) -> str:
    """Where the id of the record that has the ties stands, from the record that shows the field."""
    return spec.path.rpartition("__")[0] or "id"


def tied_names(model: type[Model], names: Iterable[str]) -> list[str]:
    """Those of the names that are fields of this kind."""
    many = {column.name for column in model._meta.many_to_many}
    return [name for name in names if name in many]


def links_of(value: Any) -> list[Any]:
    """The ids in a value of a field that leads to one record or to many."""
    return value if isinstance(value, list) else [] if value is None else [value]
