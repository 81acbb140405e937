"""The records of a list as a queryset: for whoever needs all of them, not a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.db.models.expressions import OrderBy

from .. import rights
from ..actors import Actor
from ..resources import Resource
from .conditions import tested
from .errors import unknown
from .order import sorted_by
from .questions import LISTING, Question
from .searching import found
from .slots import bound
from .stretches import BEGINNINGS

#: What is about pages, or about records inside of records.
_OF_PAGES = {*BEGINNINGS, "limit", "count", "expand"}


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
        records = records.filter(bound(tested(resource, plan.filter, plan.unlisted), question.values))
    if plan.search is not None:
        records = records.filter(bound(found(plan.search, plan.unlisted), question.values))
    values: list[Any] = [sorted_by(resource, key) for key in plan.order]
    sorts = [OrderBy(value, descending=key.descending) for value, key in zip(values, plan.order, strict=True)]
    return records.order_by(*sorts), plan.fields
