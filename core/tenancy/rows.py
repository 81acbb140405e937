"""Write single rows by statements of our own, where making Django's anew would cost more than the database takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from django.db import connections
from django.db.models import Field
from django.utils import timezone

from .backend.gathered import Row
from .context import require_transaction
from .models import TenantModel


class RowWriter:
    """Adds rows of one model; neither ``save`` nor signals are called, and nothing is returned.

    ``worked_out`` names columns that the database fills in, and the SQL that does: the values given for such a
    column are that SQL's.
    """

    def __init__(self, model: type[TenantModel], worked_out: dict[str, str] | None = None) -> None:
        self._table, self._worked_out = model._meta.db_table, worked_out or {}
        # A concrete field has a column.
        self._fields: list[Any] = [
            field for field in model._meta.concrete_fields if not getattr(field, "generated", False)
        ]
        self._begin = {field.attname: _beginning(field) for field in self._fields}
        self._sql = ""

    def write(self, **given: Any) -> None:
        """Add a row that nobody looks at again; what is not given is what the model itself would begin with."""
        values = {name: given[name] if name in given else begin() for name, begin in self._begin.items()}
        self._send(values)

    def add(self, record: TenantModel) -> None:
        """Add a record that was made in memory; where the database works a value of it out, as Django does it."""
        values = {field.attname: field.pre_save(record, add=True) for field in self._fields}
        if any(hasattr(value, "as_sql") for value in values.values()):
            record.save(force_insert=True)
            return
        self._send(values)
        record._state.adding, record._state.db = False, require_transaction().alias

    def _send(self, values: dict[str, Any]) -> None:
        connection: Any = connections[require_transaction().alias]
        self._sql = self._sql or self._written(connection.ops.quote_name)
        parameters: list[Any] = []
        for field in self._fields:
            value = values[field.attname]
            if field.attname in self._worked_out:
                parameters += value
            else:
                parameters.append(field.get_db_prep_save(value, connection))
        connection.write(Row(self._table, values["id"]), self._sql, parameters)

    def _written(self, quoted: Callable[[str], str]) -> str:
        columns = ", ".join(quoted(field.column) for field in self._fields)
        values = ", ".join(self._worked_out.get(field.attname, "%s") for field in self._fields)
        return f"INSERT INTO {quoted(self._table)} ({columns}) VALUES ({values})"


def _beginning(field: Field[Any, Any]) -> Callable[[], Any]:
    """What a new record has in the column."""
    if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
        return timezone.now
    return field.get_default


@cache
def _writer(model: type[TenantModel]) -> RowWriter:
    return RowWriter(model)


def insert(record: TenantModel) -> None:
    """Add a record that was made in memory; nobody waits to hear that it is there."""
    _writer(type(record)).add(record)


def amend(record: TenantModel, names: Iterable[str]) -> None:
    """Write these fields of a record that is locked, hence there: nobody waits to hear so."""
    record.version, record.updated_at = record.version + 1, timezone.now()
    fields: list[Any] = [record._meta.get_field(name) for name in (*names, "version", "updated_at")]
    for refuse in filter(None, (getattr(field, "refuse_update", None) for field in fields)):
        refuse()
    connection: Any = connections[require_transaction().alias]
    quoted, table = connection.ops.quote_name, record._meta.db_table
    values = [field.get_db_prep_save(getattr(record, field.attname), connection) for field in fields]
    changes = ", ".join(f"{quoted(field.column)} = %s" for field in fields)
    statement = f"UPDATE {quoted(table)} SET {changes} WHERE id = %s"
    connection.write(Row(table, record.pk), statement, [*values, record.pk])
