"""Labels that long lists are sorted by: kept in order by one index for each table, declared on its model.

``label_index`` names the columns of a title. The table gets a generated column with the label that they
make, letter for letter as every statement makes it, and an index in its order. PostgreSQL keeps both itself. See
``docs/decisions/0144-a-list-by-labels-is-walked-along-them.md``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

#: The generated column.
LABEL = "yz_label"


class LabelIndex(models.Index):
    """The index with its label, made of text columns in their order; empty ones are left out."""

    def __init__(self, *, columns: Sequence[str], name: str) -> None:
        self.columns = tuple(columns)
        super().__init__(fields=["tenant", *self.columns], name=name)

    def deconstruct(self) -> tuple[str, Sequence[Any], dict[str, Any]]:
        path, _, _ = super().deconstruct()
        return path, (), {"columns": self.columns, "name": self.name}

    def create_sql(
        self, model: type[models.Model], schema_editor: BaseDatabaseSchemaEditor, using: str = "", **kwargs: Any
    ) -> Any:
        quote, field_of = schema_editor.quote_name, cast(Any, model._meta.get_field)
        table, key = quote(model._meta.db_table), quote(model._meta.pk.attname)
        columns = [quote(field_of(name).column) for name in self.columns]
        # What concat_ws makes of them, which PostgreSQL does not take for immutable.
        parts = " || ".join(f"CASE WHEN {column} <> '' THEN ' ' || {column} ELSE '' END" for column in columns)
        return (
            f"ALTER TABLE {table} ADD COLUMN {LABEL} text GENERATED ALWAYS AS (substr({parts}, 2)) STORED;\n"
            f"CREATE INDEX {quote(self.name)} ON {table} (tenant_id, {LABEL}, {key})"
        )

    def remove_sql(self, model: type[models.Model], schema_editor: BaseDatabaseSchemaEditor, **kwargs: Any) -> Any:
        """The index goes with its column."""
        return f"ALTER TABLE {schema_editor.quote_name(model._meta.db_table)} DROP COLUMN {LABEL}"


def label_index(*columns: str, name: str) -> LabelIndex:
    """Keeps the records of a model in the order of the label that these columns make, as its resource's title does."""
    return LabelIndex(columns=columns, name=name)


def labelled_columns(model: type[models.Model]) -> tuple[str, ...]:
    """The columns of the model's label index; none without one."""
    index = next((each for each in model._meta.indexes if isinstance(each, LabelIndex)), None)
    return index.columns if index else ()
