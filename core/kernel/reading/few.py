"""Lists that are short: of a company with few records, or behind a condition that an index serves."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.db.models import ForeignKey

from ..fields import shadow_path
from .conditions import Condition, Group, tested
from .names import leads_index
from .parts import Part, compiled, joined
from .plans import Plan

#: So many records are sorted in no time.
FEW = 2000
_SERVED = {"exact", "in", "gt", "gte", "lt", "lte"}


def may_be_many(plan: Plan) -> Part:
    """Whether the list may have more than few records; each count asks one index, and counts no further than that."""
    records = plan.resource.model._default_manager.order_by()
    served = [each for each in plan.filter.needed() if _column(plan, each)] if plan.filter else []
    columns = groupby(sorted(served, key=lambda each: _column(plan, each)), key=lambda each: _column(plan, each))
    tests = [tested(plan.resource, Group(True, tuple(each)), plan.unlisted) for _, each in columns]
    counted = [compiled(each.values("pk")) for each in (records, *map(records.filter, tests))]
    count = f"(SELECT count(*) FROM ({{}} LIMIT {FEW + 1}) some_of_them) > {FEW}"  # noqa: S608
    return joined(" AND ".join(count for _ in counted), *counted)


def _column(plan: Plan, asked: Condition) -> str:
    """The record's own column that the condition compares, where an index of the company's begins with it."""
    spec = plan.resource.field(asked.name)
    column: Any = spec.column
    if asked.operator not in _SERVED or column is None or "__" in spec.path:
        return ""
    name = (shadow_path(column, spec.path) if asked.shadow else "") or spec.path
    indexed = (isinstance(spec.column, ForeignKey) and column.db_index) or leads_index(plan.resource.model, name)
    return name if indexed else ""
