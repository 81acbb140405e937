"""Turn a checked rule into SQL for the one who acts."""

from __future__ import annotations

from functools import reduce
from operator import and_, or_
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Q, Subquery

from core.kernel.actors import Actor

from ...models import UserProfile
from .nodes import All, Comparison, Literal, Named, Node, Not, OfActor, Some, Value, values_of
from .paths import model_at

LOOKUPS = {"<": "lt", "<=": "lte", ">": "gt", ">=": "gte"}
#: Nothing of these is known of a program that acts for nobody.
OF_A_PERSON = frozenset({"profile", "department", "team"})
#: Compared with ``None``, a record without an owner would be everybody's.
NOBODY = UUID(int=0)


def needs_person(node: Node) -> bool:
    """Whether the rule asks something that only a colleague has."""
    return any(isinstance(value, OfActor) and value.name in OF_A_PERSON for value in values_of(node))


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
    lookup = f"{field}__in" if value == OfActor("team") else field
    return Q(**{lookup: _value(value, actor)})


def _named(node: Named, model: type[models.Model], actor: Actor) -> Q:
    records = model_at(model, node.path)._default_manager.all()
    kept = getattr(records, node.name)(*(_value(argument, actor) for argument in node.arguments))
    return Q(**{"__".join((*node.path, "pk", "in")): kept.order_by().values("pk")})


def _value(value: Value, actor: Actor) -> Any:
    if isinstance(value, Literal):
        return value.value
    me = actor.profile_id or NOBODY
    if value.name == "profile":
        return me
    if value.name == "role":
        return actor.role
    if value.name == "team":
        return UserProfile.objects.filter(manager=me).order_by().values("pk")
    # No department is not the department of records that have none either: nothing equals NULL.
    with_department = UserProfile.objects.filter(pk=me).exclude(department="")
    return Subquery(with_department.order_by().values("department"))
