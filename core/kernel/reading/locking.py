"""Find one record to act on: by a statement that is kept, as those of reads are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connections, router
from django.db.models import Model

from ..actors import Actor
from ..resources import Resource
from .prepared import record_locked


def lock_record(resource: type[Resource], identifier: UUID, *, actor: Actor) -> Model | None:
    """The record, locked until the transaction ends; nothing where it does not exist for the actor."""
    asked = record_locked(resource, identifier, actor)
    if asked.written is None:
        return None
    database: Any = connections[router.db_for_write(resource.model)]
    with database.cursor() as cursor:
        cursor.execute(asked.written.sql, asked.written.bound(asked.values))
        row = cursor.fetchone()
    return None if row is None else _record(resource.model, row, database)


def _record(model: type[Model], row: Iterable[Any], database: Any) -> Model:
    """The model's own object, as its manager would make it of the row."""
    names, conversions = _columns(model)
    values = list(row)
    for place, convert, column in conversions:
        values[place] = convert(values[place], column, database)
    return model.from_db(database.alias, names, values)


@cache
def _columns(model: type[Model]) -> tuple[list[str], list[tuple[int, Callable[..., Any], Any]]]:
    """Names of the columns in the order in which they are read, and what makes values of some of them."""
    database, fields = connections[router.db_for_write(model)], model._meta.concrete_fields
    conversions = [
        (place, convert, field.cached_col)
        for place, field in enumerate(fields)
        for convert in field.cached_col.get_db_converters(database)
    ]
    return [field.attname for field in fields], conversions
