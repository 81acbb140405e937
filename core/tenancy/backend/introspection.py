from __future__ import annotations

from typing import Any

from django.db.backends.base.introspection import TableInfo
from django.db.backends.postgresql import introspection

#: Tables and views that a name without a schema may mean, as Django lists them.
_TABLES = """
    SELECT c.relname,
           CASE WHEN c.relispartition THEN 'p' WHEN c.relkind IN ('m', 'v') THEN 'v' ELSE 't' END,
           obj_description(c.oid, 'pg_class')
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = ANY (current_schemas(false)) AND c.relkind IN ('f', 'm', 'p', 'r', 'v')
      AND pg_table_is_visible(c.oid)
"""


class DatabaseIntrospection(introspection.DatabaseIntrospection):
    """Reads the schemas of the search path only.

    Django asks of every table of the database whether it is visible, which takes a tenth of a second over the
    tables of 500 companies, and twice in each deployment.
    """

    def get_table_list(self, cursor: Any) -> list[TableInfo]:
        cursor.execute(_TABLES)
        listed = (introspection.TableInfo(*row) for row in cursor.fetchall())
        return [table for table in listed if table.name not in self.ignored_tables]
