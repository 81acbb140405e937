"""Record rules in cached statements: what differs between two colleagues is a value, not the statement."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import Q

from ..resources.fields import column_at
from .slots import Slot


def with_slots(rule: Q, model: type[models.Model], values: list[Any]) -> Q | None:
    """The rule with its comparisons' values in slots; nothing when it holds more than comparisons.

    Expressions may hide values that no key of a cache can tell apart.
    """
    members: list[Any] = []
    for child in rule.children:
        member = with_slots(child, model, values) if isinstance(child, Q) else _comparison(child, model, values)
        if member is None:
            return None
        members.append(member)
    return Q(*members, _connector=rule.connector, _negated=rule.negated)


def _comparison(child: Any, model: type[models.Model], values: list[Any]) -> tuple[str, Any] | None:
    if not isinstance(child, tuple):
        return None
    path, value = child
    if isinstance(value, str | int | UUID) and not isinstance(value, bool) and (column := _column(model, path)):
        values.append(column.get_prep_value(value))
        return path, Slot(len(values) - 1)
    constant = isinstance(value, list | tuple | set | frozenset | str | int | bool | UUID | None)
    return (path, tuple(value) if isinstance(value, set | frozenset) else value) if constant else None


def _column(model: type[models.Model], path: str) -> models.Field[Any, Any] | None:
    """The column that a plain equality compares."""
    try:
        return column_at(model, path.removesuffix("__exact"))
    except FieldDoesNotExist:
        return None
