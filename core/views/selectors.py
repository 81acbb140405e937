"""Which views somebody finds at a list, as far as their rights go."""

from __future__ import annotations

import contextlib
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.reading.visible import Visible
from core.kernel.resources import Resource
from core.kernel.rights import may
from core.records.reach import listed_as

from .models import DefaultView, SavedView, Scope
from .questions import as_seen_by
from .resources import SHARE, SavedViewResource

Told = dict[str, Any]


def view_at(view_id: UUID, *, actor: Actor) -> SavedView:
    """The view, if it exists for the actor; another's own does not."""
    found: SavedView | None = _known(actor).filter(pk=view_id).first()
    if found is None:
        raise NotFound()
    listed_as(found.resource, actor)
    return found


def described(resource: type[Resource], actor: Actor, *views: SavedView) -> list[Told]:
    """These views of one resource, which the actor has reached, or all that they may open."""
    found = _known(actor).filter(resource=resource.key())
    if views:
        found = found.filter(pk__in=[view.pk for view in views])
    visible, shares = Visible(actor, resource), may(actor, SHARE, SavedViewResource)
    return [_told(view, visible, shares) for view in found.prefetch_related("defaults")]


def described_everywhere(actor: Actor) -> list[Told]:
    """All that the actor may open, list by list."""
    found: list[Told] = []
    for key in _known(actor).order_by("resource").values_list("resource", flat=True).distinct():
        with contextlib.suppress(NotFound):
            found += described(listed_as(key, actor), actor)
    return found


def default_view(resource: type[Resource], actor: Actor) -> UUID | None:
    """What the list opens with: the person's own choice, else their role's."""
    mine = Q(person=actor.person_id) if actor.person_id else Q(pk__in=[])
    chosen = DefaultView.objects.filter(mine | Q(role=actor.role, person=None), resource=resource.key())
    by_person: dict[bool, UUID] = {person is not None: view for person, view in chosen.values_list("person", "view")}
    return by_person.get(True, by_person.get(False))


def decides(view: SavedView, actor: Actor) -> bool:
    """Whether the actor deletes the view, takes it back, unlocks it."""
    return view.owner_id == actor.person_id or may(actor, SHARE, SavedViewResource)


def _known(actor: Actor) -> QuerySet[SavedView]:
    found: QuerySet[SavedView] = SavedView.objects.known_to(actor.person_id).select_related("owner")
    return found


def _told(view: SavedView, visible: Visible, shares: bool) -> Told:
    actor = visible.actor
    mine = view.owner_id == actor.person_id
    question = as_seen_by(visible, view)
    whole = view.scope == Scope.PERSONAL or not question.left_out
    defaults = view.defaults.all()
    return {
        "id": str(view.pk),
        "version": view.version,
        "resource": view.resource,
        "name": view.name,
        "scope": view.scope,
        "owner": {"id": str(view.owner_id), "label": str(view.owner)},
        "mine": mine,
        **question.parts,
        "left_out": question.left_out,
        "may_change": whole and (mine or shares or view.scope == Scope.SHARED),
        "may_decide": mine or shares,
        "is_my_default": any(each.person_id == actor.person_id for each in defaults if each.person_id),
        "default_of": sorted(each.role for each in defaults if each.role),
    }
