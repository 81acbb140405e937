"""Child records that are edited inside their parent: the lines of an order, the options of a dish."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.functional import Promise

from .fields import FieldSpec, own_field


class Lines:
    """A collection of child records, saved with their parent in one transaction.

    ``accessor`` is the related name on the parent's model; ``fields`` the child's columns.
    """

    def __init__(
        self, accessor: str, *fields: str, label: str | Promise = "", read_only: bool = False, name: str = ""
    ) -> None:
        self.accessor, self.names, self.read_only = accessor, fields, read_only
        self.name = name or accessor
        self._label = label
        self._fields: dict[type[models.Model], dict[str, FieldSpec]] = {}

    def relation(self, parent: type[models.Model]) -> models.ForeignKey[Any, Any]:
        """The child's foreign key to the parent."""
        key: models.ForeignKey[Any, Any] = getattr(parent, self.accessor).rel.field
        return key

    def model(self, parent: type[models.Model]) -> type[models.Model]:
        return self.relation(parent).model

    def label(self, parent: type[models.Model]) -> str | Promise:
        return self._label or self.model(parent)._meta.verbose_name_plural or self.name

    def fields(self, parent: type[models.Model]) -> dict[str, FieldSpec]:
        """Worked out once, like the fields of a resource."""
        if parent not in self._fields:
            child = self.model(parent)
            self._fields[parent] = {name: own_field(child, name, read_only=self.read_only) for name in self.names}
        return self._fields[parent]
