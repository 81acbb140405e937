"""DDL of tenant tables: composite keys, indexes led by the tenant, one row-security policy.

Models are declared as usual; this editor makes the isolation of ``docs/tenancy.md``
out of them, so no migration can forget it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.backends.postgresql import schema
from django.db.models import Field, ForeignKey, Model

from core.kernel.labels import LabelIndex
from core.kernel.search import SearchIndex

from ..marks import is_tenant_model

IDENTITY = "tenant_id = yz.current_tenant()"
PROTECTION = (
    "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
    f"CREATE POLICY tenant ON {{table}} TO yz_app USING ({IDENTITY}) WITH CHECK ({IDENTITY})",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO yz_app",
)


class TenantSchemaEditor(schema.DatabaseSchemaEditor):
    """Django's schema editor, which knows tenant tables from control-plane tables."""

    # A foreign key written inside ADD COLUMN cannot be composite.
    sql_create_column_inline_fk = None

    #: Adding a NOT NULL column with a default in one statement makes PostgreSQL scan the
    #: whole catalogue; three statements do not. Own schemas are many and small: three
    #: steps. A pool is one table with many rows, where the one-step form rewrites nothing.
    three_step_columns = False

    def create_model(self, model: type[Model]) -> None:
        known = len(self.deferred_sql)
        super().create_model(model)
        if is_tenant_model(model):
            # One table after the other is less work for PostgreSQL than one kind of statement after the other.
            own, self.deferred_sql[known:] = self.deferred_sql[known:], []
            for statement in own:
                self.execute(statement, None)

    def table_sql(self, model: type[Model]) -> tuple[str, list[Any]]:
        known = len(self.deferred_sql)
        sql, params = super().table_sql(model)
        if not is_tenant_model(model):
            return sql, params
        keys = [f"PRIMARY KEY (tenant_id, {self.quote_name(model._meta.pk.column)})", *self._take_links(known)]
        self._protect(model)
        end = sql.rindex(")")
        return f"{sql[:end]}, {', '.join(keys)}{sql[end:]}", params

    def _take_links(self, known: int) -> list[str]:
        """The foreign keys as parts of CREATE TABLE: of a new table PostgreSQL need not check that they hold."""
        deferred, self.deferred_sql[known:] = self.deferred_sql[known:], []
        links = [link for link in deferred if " FOREIGN KEY " in str(link)]
        self.deferred_sql += [other for other in deferred if other not in links]
        return [str(link).partition(" ADD ")[2] for link in links]

    def _protect(self, model: type[Model]) -> None:
        table = self.quote_name(model._meta.db_table)
        self.deferred_sql.extend(statement.format(table=table) for statement in PROTECTION)
        for field in model._meta.local_fields:
            if field.unique and not field.primary_key:
                self.deferred_sql.append(self._unique_in_tenant(model, field))

    def _unique_in_tenant(self, model: type[Model], field: Field[Any, Any]) -> Any:
        """A one-to-one link is unique within its tenant, never across tenants."""
        return self._create_unique_sql(model, [model._meta.get_field("tenant"), field])

    def _iter_column_sql(
        self, column_db_type: str, params: list[Any], model: type[Model], field: Field[Any, Any], *rest: Any
    ) -> Iterator[str]:
        replaced = {"PRIMARY KEY", "UNIQUE"} if is_tenant_model(model) else set()
        parts = super()._iter_column_sql(column_db_type, params, model, field, *rest)
        return (part for part in parts if part not in replaced)

    def add_field(self, model: type[Model], field: Field[Any, Any]) -> None:
        if is_tenant_model(model) and self.three_step_columns and self._needs_default(field):
            self._add_in_three_steps(model, field)
        else:
            super().add_field(model, field)
        if is_tenant_model(model) and field.unique:
            self.deferred_sql.append(self._unique_in_tenant(model, field))

    def alter_field(
        self, model: type[Model], old_field: Field[Any, Any], new_field: Field[Any, Any], strict: bool = False
    ) -> None:
        """PostgreSQL changes no type under a generated column: search text and label make way and come back."""
        generated = [
            each
            for each in model._meta.indexes
            if isinstance(each, SearchIndex | LabelIndex) and new_field.name in each.fields
        ]
        if old_field.db_type(self.connection) == new_field.db_type(self.connection):
            generated = []
        for index in generated:
            self.remove_index(model, index)
        super().alter_field(model, old_field, new_field, strict)
        for index in generated:
            self.add_index(model, index)

    def _needs_default(self, field: Field[Any, Any]) -> bool:
        return bool(field.concrete) and not field.null and not field.remote_field

    def _add_in_three_steps(self, model: type[Model], field: Field[Any, Any]) -> None:
        nullable = field.clone()
        nullable.null, nullable.default, nullable.db_default = True, None, field.db_default
        nullable.set_attributes_from_name(field.name)
        nullable.model = model
        super().add_field(model, nullable)
        table, column = self.quote_name(model._meta.db_table), self.quote_name(field.column)
        default = self.effective_default(field)
        if default is not None:
            self.execute(f"UPDATE {table} SET {column} = %s", [default])
        self.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET NOT NULL")

    def _create_fk_sql(self, model: type[Model], field: ForeignKey[Any, Any], suffix: str) -> Any:
        statement = super()._create_fk_sql(model, field, suffix)
        if is_tenant_model(model) and is_tenant_model(field.remote_field.model):
            statement.template = statement.template.replace("(%(column)s)", "(tenant_id, %(column)s)").replace(
                "(%(to_column)s)", "(tenant_id, %(to_column)s)"
            )
        return statement

    def _field_indexes_sql(self, model: type[Model], field: Field[Any, Any]) -> list[Any]:
        if not is_tenant_model(model):
            return super()._field_indexes_sql(model, field)
        if field.name == "tenant" or not self._field_should_be_indexed(model, field):
            return []  # the primary key already leads with the tenant
        return [self._create_index_sql(model, fields=[model._meta.get_field("tenant"), field])]

    def _create_like_index_sql(self, model: type[Model], field: Field[Any, Any]) -> Any:
        # LIKE is not leakproof: under row security such an index is never used.
        return None if is_tenant_model(model) else super()._create_like_index_sql(model, field)
