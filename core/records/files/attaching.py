"""A file on its way into a record: checked as the value of its field, then part of the record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import Model, Q
from rest_framework import serializers

from core.history.columns import by
from core.kernel.fields import RecordFileField
from core.openapi import schemas
from core.records.models import StoredFile
from core.records.texts import UNKNOWN_FILE
from core.tenancy.rows import amend


class FileValue(serializers.Field[Any, Any, Any, Any]):
    """Takes the id of a file that the same person sent for this field, or of one that this record has held before.

    The answer of an earlier reading is taken as well; nothing empties the field.
    """

    json_schema = schemas.IDENTIFIER

    def __init__(self, column: RecordFileField, **options: Any) -> None:
        super().__init__(**options)
        self.column = column

    def run_validation(self, data: Any = serializers.empty) -> Any:
        return super().run_validation(None if data == "" else data)

    def to_internal_value(self, data: Any) -> StoredFile:
        try:
            pk = UUID(str(data.get("id") if isinstance(data, Mapping) else data))
        except ValueError:
            raise serializers.ValidationError(UNKNOWN_FILE) from None
        form: Any = self.parent
        mine = Q(target_id=None, **by(self.context["actor"]))
        held = Q(target_id=form.instance.pk) if form.instance is not None else Q(pk__in=[])
        sent_here = StoredFile.objects.filter(target_label=self.column.model._meta.label_lower, field=self.column.name)
        found: StoredFile | None = sent_here.select_for_update().filter(mine | held, pk=pk).first()
        if found is None:
            raise serializers.ValidationError(UNKNOWN_FILE)
        return found


def attach(record: Model, values: Mapping[str, Any]) -> None:
    """The files among the values, which their forms locked, are the record's from now on."""
    for file in values.values():
        if isinstance(file, StoredFile) and file.target_id is None:
            file.target_id = record.pk
            amend(file, ["target_id"])
