"""Columns that people search by part of a word: one index for each table, declared on its model.

``search_index`` gives the table a generated column with what is to be found in a record, as
``yz.searchable`` folds it, and an index over its pieces of four letters. PostgreSQL keeps the column itself: no
service, import, move or restore can forget to, and no backup carries it. See
``docs/decisions/0080-search-text-is-a-generated-column.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from .addresses import text_sql
from .fields import AddressField

#: The generated column.
TEXT = "yz_search"
#: What its index keeps of it. What waits to be sorted in is read by every search.
PIECES = f"USING gin (tenant_id, yz.pieces(tenant_id, {TEXT})) WITH (gin_pending_list_limit = 256)"
#: The search asks it whatever the planner thinks: to count what is frequent in it would take seconds.
STILL = "ALTER COLUMN 2 SET STATISTICS 0"


class SearchIndex(models.Index):
    """The index with its text; ``kinds`` says of each column how it is searched: as ``text``, ``name`` or ``phone``."""

    def __init__(self, *, kinds: Mapping[str, str], name: str) -> None:
        # One order everywhere: where a column's text begins is known from its place among the names.
        self.kinds = dict(sorted(kinds.items()))
        super().__init__(fields=["tenant", *self.kinds], name=name)

    def deconstruct(self) -> tuple[str, Sequence[Any], dict[str, Any]]:
        path, _, _ = super().deconstruct()
        return path, (), {"kinds": self.kinds, "name": self.name}

    def create_sql(
        self, model: type[models.Model], schema_editor: BaseDatabaseSchemaEditor, using: str = "", **kwargs: Any
    ) -> Any:
        quote, field_of = schema_editor.quote_name, cast(Any, model._meta.get_field)
        table = quote(model._meta.db_table)
        columns = [(_text_of(field_of(name), quote), kind) for name, kind in self.kinds.items()]
        parts = " || E'\\n' || ".join(f"yz.searchable({column}, '{kind}')" for column, kind in columns)
        return (
            f'ALTER TABLE {table} ADD COLUMN {TEXT} text COLLATE "C" GENERATED ALWAYS AS ({parts}) STORED;\n'
            f"CREATE INDEX {quote(self.name)} ON {table} {PIECES};\n"
            f"ALTER INDEX {quote(self.name)} {STILL}"
        )

    def remove_sql(self, model: type[models.Model], schema_editor: BaseDatabaseSchemaEditor, **kwargs: Any) -> Any:
        """The index goes with its column."""
        return f"ALTER TABLE {schema_editor.quote_name(model._meta.db_table)} DROP COLUMN {TEXT}"


def _text_of(column: Any, quote: Callable[[str], str]) -> str:
    """What is searched of a column: of an address, its parts."""
    name = quote(column.column)
    return text_sql(name) if isinstance(column, AddressField) else name


def search_index(*texts: str, name: str, names: Sequence[str] = (), phones: Sequence[str] = ()) -> SearchIndex:
    """The one search index of a model.

    ``names`` of people and towns are found by their sound as well, in Latin or Arabic letters;
    ``phones`` by their digits, however either side wrote them.
    """
    kinds = {**dict.fromkeys(names, "name"), **dict.fromkeys(phones, "phone"), **dict.fromkeys(texts, "text")}
    return SearchIndex(kinds=kinds, name=name)


def searched_columns(model: type[models.Model]) -> dict[str, str]:
    """The columns of the model's search index, in its order, with how each is searched; none without an index."""
    index = next((each for each in model._meta.indexes if isinstance(each, SearchIndex)), None)
    return index.kinds if index else {}
