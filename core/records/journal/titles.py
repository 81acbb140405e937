"""The titles of all the records that a page of history mentions, in one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Model, QuerySet, TextField, Value
from django.db.models.functions import Cast

from core.kernel.actors import Actor
from core.kernel.reading.values import Joined
from core.kernel.reading.visible import lends_its_name
from core.kernel.resources import resource_of
from core.kernel.resources.titles import title_paths, titles_led_to
from core.kernel.rights import granted, granted_fields

Mentioned = Iterable[tuple[type[Model], str]]
Titles = dict[tuple[str, str], str]


def titles_of(mentioned: Mentioned, *, actor: Actor) -> Titles:
    """By model and id; what the actor may not see, or is gone, is not among them."""
    wanted: dict[type[Model], set[UUID]] = defaultdict(set)
    for model, pk in mentioned:
        wanted[model].add(UUID(pk))
    asked = [_asked(model, ids, actor) for model, ids in wanted.items() if named(model, actor)]
    if not asked:
        return {}
    first, *others = asked
    return {(label, str(pk)): title for label, pk, title in first.union(*others, all=True)}


def named(model: type[Model], actor: Actor) -> bool:
    """Whether the actor sees everything that the title is made of."""
    resource = resource_of(model)
    if resource is None:
        return True
    hidden = set(resource.specs()) - granted_fields(actor, "view", resource)
    if any(path.split("__")[0] in hidden for path in (*title_paths(model), *resource.title)):
        return False
    return all(lends_its_name(actor, other) for other in titles_led_to(resource))


def _asked(model: type[Model], ids: set[UUID], actor: Actor) -> QuerySet[Any, Any]:
    resource, records = resource_of(model), model._default_manager.filter(pk__in=ids)
    if resource is not None:
        records = granted(actor, "view", resource, records)
    label = Value(model._meta.label_lower, output_field=TextField())
    title = Joined(*(Cast(path, TextField()) for path in title_paths(model)))
    found: QuerySet[Any, Any] = records.order_by().annotate(yz_label=label, yz_title=title)
    return found.values_list("yz_label", "pk", "yz_title")
