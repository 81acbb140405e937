"""Add rows that nobody looks at again in this transaction: by a statement written once, without a model for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import connections
from django.db.models import Field
from django.utils import timezone

from .context import require_transaction
from .models import TenantModel


class RowWriter:
    """Writes rows of one model: what is not given is what the model itself would begin with.

    ``worked_out`` names columns that the database fills in, and the SQL that does: the values given for such a
    column are that SQL's. Neither ``save`` nor signals are called, and nothing is returned.
    """

    def __init__(self, model: type[TenantModel], worked_out: dict[str, str] | None = None) -> None:
        self._model, self._worked_out = model, worked_out or {}
        self._columns: list[tuple[str, Field[Any, Any], Callable[[], Any]]] = []
        self._sql = ""

    def write(self, **given: Any) -> None:
        """Add one row in the company's transaction; names are those of the model's columns."""
        connection = connections[require_transaction().alias]
        if not self._sql:
            self._prepare(connection)
        parameters: list[Any] = []
        for name, field, begin in self._columns:
            if name in self._worked_out:
                parameters += given[name]
            else:
                value = given[name] if name in given else begin()
                parameters.append(field.get_db_prep_save(value, connection))
        with connection.cursor() as cursor:
            cursor.execute(self._sql, parameters)

    def _prepare(self, connection: Any) -> None:
        fields = [field for field in self._model._meta.concrete_fields if not field.generated]
        self._columns = [(field.attname, field, _beginning(field)) for field in fields]
        quoted = connection.ops.quote_name
        names = ", ".join(quoted(field.column) for field in fields)
        values = ", ".join(self._worked_out.get(field.attname, "%s") for field in fields)
        table = quoted(self._model._meta.db_table)
        self._sql = f"INSERT INTO {table} ({names}) VALUES ({values})"  # noqa: S608 (names of our own)


def _beginning(field: Field[Any, Any]) -> Callable[[], Any]:
    """What a new record has in the column."""
    if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
        return timezone.now
    return field.get_default
