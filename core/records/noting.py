"""Values and rows as history keeps them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model

from core.kernel.fields import RecordFileField
from core.kernel.resources.added import PREFIX
from core.kernel.resources.titles import title_paths

from .added import COLUMN
from .ties import named_by

Values = Mapping[str, Any]
#: What happened to one row of a collection: ``id``, ``title``, ``act`` and its ``fields``, old and new.
Row = dict[str, Any]


def plain(record: Model, name: str) -> Any:
    """A field's value as history keeps it: links by the other records' ids, a file with the name it came under."""
    if name.startswith(PREFIX):
        return record.custom.get(name)  # type: ignore[attr-defined] # of every tenant model
    column: Any = record._meta.get_field(name)
    if isinstance(column, RecordFileField):
        file = getattr(record, name)
        return file and {"id": str(file.pk), "name": file.name}
    if column.many_to_many:
        return [str(pk) for pk in named_by(record, name)]
    return getattr(record, column.attname)


def column_of(name: str) -> str:
    """The column that holds the field: added ones share theirs."""
    return COLUMN if name.startswith(PREFIX) else name


def noted(record: Model, name: str) -> Any:
    """The same, as it is read again from an entry: what two moments are compared by."""
    return json.loads(json.dumps(plain(record, name), cls=DjangoJSONEncoder))


def row_of(child: Model, act: str, before: Values, after: Values) -> Row:
    """``act`` is ``added``, ``removed`` or ``changed``; values that stayed are left out."""
    names = dict.fromkeys([*before, *after])
    fields = {name: [before.get(name), after.get(name)] for name in names if before.get(name) != after.get(name)}
    return {"id": str(child.pk), "title": title_of(child), "act": act, "fields": fields}


def title_of(record: Model) -> str:
    """What people call the record, as lists label it."""
    return " ".join(text for path in title_paths(type(record)) if (text := _text(record, path)))


def _text(record: Model, path: str) -> str:
    value: Any = record
    for step in path.split("__"):
        value = getattr(value, step, None)
    return "" if value is None else str(value)
