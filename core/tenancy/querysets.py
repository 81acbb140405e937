"""Questions that say for which company they are.

Row security compares each row with the signed identity, which PostgreSQL asks for anew each time that it enters an
index. Where a question names the same company in plain words, it is asked for once, and the plan is made of what is
known of that very company. Nothing rests on it: whoever names another company is shown nothing, by row security.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any

import psycopg
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.lookups import Exact
from django.db.models.sql.compiler import SQLCompiler
from psycopg.types.uuid import UUIDDumper

from .context import require_tenant


class EnteredCompany:
    """Stands among the parameters of a statement, which may be kept for all companies, for the one that runs it."""


class _EnteredCompanyDumper(UUIDDumper):
    """The company's id; raises ``NoTenantContext`` where none is entered."""

    def dump(self, obj: Any) -> Any:
        return super().dump(require_tenant().id)


psycopg.adapters.register_dumper(EnteredCompany, _EnteredCompanyDumper)
ENTERED = EnteredCompany()


class _Entered(models.Expression):
    """The company that is entered when the statement runs."""

    output_field = models.UUIDField()

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        return "%s", (ENTERED,)


class TenantQuerySet(models.QuerySet[Any]):
    """Base of the questions one may ask of tenant data."""

    def __init__(self, model: Any = None, query: Any = None, using: Any = None, hints: Any = None) -> None:
        super().__init__(model, query, using, hints)
        if query is None and model is not None:
            self.query.get_initial_alias()
            self.query.where.children.append(_of_the_company(model))

    def update(self, **values: Any) -> int:
        """Some columns only change record by record (states, by steps): they raise what they have to say."""
        self._refuse(values)
        return super().update(**values)

    def bulk_create(self, *args: Any, **kwargs: Any) -> list[Any]:
        self._refuse(kwargs.get("update_fields") or ())
        return super().bulk_create(*args, **kwargs)

    def _refuse(self, names: Collection[str]) -> None:
        for column in self.model._meta.concrete_fields:
            if column.name in names and (refuse := getattr(column, "refuse_update", None)):
                refuse()


@cache
def _of_the_company(model: type[models.Model]) -> Any:
    """One object for all questions: Django copies a condition before it changes it."""
    column: Any = model._meta.get_field("tenant")
    return Exact(column.get_col(model._meta.db_table), _Entered())
