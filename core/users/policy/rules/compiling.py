"""Turn a checked rule into SQL for the one who acts."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import and_, or_
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Q, Subquery

from core.kernel.actors import Actor

from ...groups import colleagues_of, groups_of
from ...models import UserProfile
from .nodes import All, Comparison, Literal, Named, Node, Not, OfActor, Some, Value, values_of
from .paths import model_at

LOOKUPS = {"<": "lt", "<=": "lte", ">": "gt", ">=": "gte"}
#: These are several: a field is one of them.
SEVERAL = frozenset({"team", "groups", "colleagues"})
#: Compared with ``None``, a record without an owner would be everybody's.
NOBODY = UUID(int=0)


def needs_person(node: Node) -> bool:
    """Whether the rule asks something that only a colleague has: nothing of it is known of a program without one."""
    return any(isinstance(value, OfActor) and value.name in _OF_THE_PERSON for value in values_of(node))


def compile_rule(node: Node, model: type[models.Model], actor: Actor) -> Q:
    """The records of the model on which the rule holds for this actor."""
    if isinstance(node, All):
        return reduce(and_, (compile_rule(part, model, actor) for part in node.parts))
    if isinstance(node, Some):
        return reduce(or_, (compile_rule(part, model, actor) for part in node.parts))
    if isinstance(node, Not):
        return ~compile_rule(node.part, model, actor)
    return _named(node, model, actor) if isinstance(node, Named) else _comparison(node, actor)


def _comparison(node: Comparison, actor: Actor) -> Q:
    field = "__".join(node.path)
    if node.operator in LOOKUPS:
        return Q(**{f"{field}__{LOOKUPS[node.operator]}": _value(node.values[0], actor)})
    same = Q(pk__in=[])
    for value in node.values:
        same |= _equals(field, value, actor)
    return ~same if node.operator in {"!=", "not in"} else same


def _equals(field: str, value: Value, actor: Actor) -> Q:
    if isinstance(value, Literal) and value.value is None:
        return Q(**{f"{field}__isnull": True})
    several = isinstance(value, OfActor) and value.name in SEVERAL
    lookup = f"{field}__in" if several else field
    return Q(**{lookup: _value(value, actor)})


def _named(node: Named, model: type[models.Model], actor: Actor) -> Q:
    records = model_at(model, node.path)._default_manager.all()
    kept = getattr(records, node.name)(*(_value(argument, actor) for argument in node.arguments))
    return Q(**{"__".join((*node.path, "pk", "in")): kept.order_by().values("pk")})


def _value(value: Value, actor: Actor) -> Any:
    if isinstance(value, Literal):
        return value.value
    if value.name == "role":
        return actor.role
    return _OF_THE_PERSON[value.name](actor.profile_id or NOBODY)


def _itself(person: UUID) -> UUID:
    return person


def _team(person: UUID) -> models.QuerySet[Any]:
    return UserProfile.objects.filter(manager=person).order_by().values("pk")


def _department(person: UUID) -> Subquery:
    # No department is not the department of records that have none either: nothing equals NULL.
    with_department = UserProfile.objects.filter(pk=person).exclude(department="")
    return Subquery(with_department.order_by().values("department"))


_OF_THE_PERSON: dict[str, Callable[[UUID], Any]] = {
    "profile": _itself,
    "team": _team,
    "department": _department,
    "groups": groups_of,
    "colleagues": colleagues_of,
}
