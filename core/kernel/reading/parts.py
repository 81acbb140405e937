"""Pieces of a statement that is put together by hand: SQL with its parameters, some of them places for values."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import QuerySet


class Part(NamedTuple):
    """SQL and its parameters, in the order in which they stand in it."""

    sql: str
    parameters: tuple[Any, ...] = ()

    def ended(self, ending: str) -> Part:
        """The same with more SQL behind it."""
        return Part(self.sql + ending, self.parameters)


def joined(pattern: str, *parts: Part) -> Part:
    """The parts written where the pattern has ``{}``."""
    parameters = (parameter for part in parts for parameter in part.parameters)
    return Part(pattern.format(*(part.sql for part in parts)), tuple(parameters))


def compiled(records: QuerySet[Any, Any]) -> Part:
    """What a queryset asks; raises ``EmptyResultSet``."""
    sql, parameters = records.query.get_compiler(using=records.db).as_sql()
    return Part(sql, tuple(parameters))
