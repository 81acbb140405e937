"""Who may see which deleted records."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from core.kernel.actors import Actor
from core.kernel.resources import Resource
from core.kernel.rights import require, rule
from core.records.journal.titles import named
from core.records.models import Deleted

Told = dict[str, Any]
MOST = 200


def deleted(resource: type[Resource], *, actor: Actor) -> list[Told]:
    """The latest first; titles only where the actor sees what they are made of. Raises ``AccessDenied``."""
    shown = named(resource.model, actor)
    found = within_reach(resource, actor).defer("rows", "links").order_by("-created_at", "-id")[:MOST]
    return [
        {
            "id": str(each.target_id),
            "title": each.title if shown else "",
            "at": each.created_at,
            "by": {"kind": each.actor_kind, "name": each.actor_name},
        }
        for each in found
    ]


def within_reach(resource: type[Resource], actor: Actor) -> QuerySet[Deleted]:
    """What the actor may bring back.

    A rule on records cannot be asked of one that is gone: whoever is bound by one finds
    what they deleted themselves.
    """
    require(actor, "view", resource)
    require(actor, "delete", resource)
    found: QuerySet[Deleted] = Deleted.objects.filter(target_label=resource.model._meta.label_lower)
    if rule(actor, "view", resource) or rule(actor, "delete", resource):
        return found.filter(actor_profile=actor.profile_id) if actor.profile_id else found.none()
    return found
