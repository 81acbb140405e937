"""The records of a list as a queryset: for whoever needs all of them, not a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Expression, Q, QuerySet, Value
from django.db.models.expressions import OrderBy

from .. import rights
from ..actors import Actor
from ..resources import Resource
from .conditions import tested
from .errors import unknown
from .order import sorted_by
from .questions import LISTING, Question
from .searching import found
from .slots import Slot

#: What is about pages, or about records inside of records.
_OF_PAGES = {"cursor", "limit", "count", "expand"}


def read_all(
    resource: type[Resource], *, actor: Actor, parameters: Mapping[str, str]
) -> tuple[QuerySet[Any], tuple[str, ...]]:
    """The records that the actor may see and the parameters of a list ask for, in its order; and the fields of each.

    Raises ``AccessDenied`` and ``BadQuestion``.
    """
    rights.require(actor, "view", resource)
    for name in _OF_PAGES & parameters.keys():
        raise unknown(name, set(LISTING) - _OF_PAGES)
    question = Question(actor, resource, parameters)
    plan = question.page()
    records = rights.granted(actor, "view", resource, resource.model._default_manager.all())
    if plan.filter is not None:
        records = records.filter(_bound(tested(resource, plan.filter, plan.unlisted), question.values))
    if plan.search is not None:
        records = records.filter(_bound(found(plan.search, plan.unlisted), question.values))
    values: list[Any] = [sorted_by(resource, key) for key in plan.order]
    sorts = [OrderBy(value, descending=key.descending) for value, key in zip(values, plan.order, strict=True)]
    return records.order_by(*sorts), plan.fields


def _bound(part: Any, values: Sequence[Any]) -> Any:
    """The condition with the values in their slots: Django runs it itself."""
    if isinstance(part, Slot):
        return _Bound(part, values[part.index])
    if isinstance(part, Q):
        children = [_bound(child, values) for child in part.children]
        return Q(*children, _connector=part.connector, _negated=part.negated)
    if isinstance(part, Expression) and part.get_source_expressions():
        clone = part.copy()
        clone.set_source_expressions([_bound(each, values) for each in part.get_source_expressions()])
        return clone
    return part


class _Bound(Value):
    """A slot that has its value."""

    def __init__(self, slot: Slot, value: Any) -> None:
        super().__init__(value, output_field=slot.output_field)
        self.cast = slot.cast

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        return f"%s::{self.cast}" if self.cast else "%s", [self.value]
