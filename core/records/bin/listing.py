"""Who may see which deleted records."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from core.kernel.actors import Actor
from core.kernel.resources import Resource
from core.kernel.rights import require, rule
from core.records.journal.titles import named
from core.records.models import KEPT_FOR, Deleted

Told = dict[str, Any]
MOST = 200


def deleted(resource: type[Resource], *, actor: Actor, q: str = "") -> list[Told]:
    """The latest first, those whose title holds ``q``; titles only where the actor sees what they are made of.

    Raises ``AccessDenied``.
    """
    shown = named(resource.model, actor)
    found = within_reach(resource, actor)
    if q.strip():
        # A title that is hidden is not found either: that would tell it.
        found = found.filter(title__icontains=q.strip()) if shown else found.none()
    return [_told(each, shown) for each in found.defer("rows", "links").order_by("-created_at", "-id")[:MOST]]


def _told(kept: Deleted, shown: bool) -> Told:
    return {
        "id": str(kept.target_id),
        "title": kept.title if shown else "",
        "at": kept.created_at,
        "until": kept.created_at + KEPT_FOR,
        "by": {"kind": kept.actor_kind, "name": kept.actor_name},
    }


def within_reach(resource: type[Resource], actor: Actor) -> QuerySet[Deleted]:
    """What the actor may bring back.

    A rule on records cannot be asked of one that is gone: whoever is bound by one finds
    what they deleted themselves.
    """
    require(actor, "view", resource)
    require(actor, "delete", resource)
    kept = Deleted.objects.filter(created_at__gte=timezone.now() - KEPT_FOR)
    found: QuerySet[Deleted] = kept.filter(target_label=resource.model._meta.label_lower)
    if rule(actor, "view", resource) or rule(actor, "delete", resource):
        return found.filter(actor_profile=actor.person_id) if actor.person_id else found.none()
    return found
