"""Which links somebody knows of: one's own, or everybody's."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Model, QuerySet

from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.resources import declared
from core.kernel.rights import may
from core.records.reach import listed_as, visible

from .models import PublicLink
from .resources import PublicLinkResource


def links_known_to(actor: Actor) -> QuerySet[PublicLink]:
    """Links that nobody took back, those that are over among them, newest first."""
    return _of(actor, "view")


def links_of_record(key: str, pk: UUID, *, actor: Actor) -> QuerySet[PublicLink]:
    """Those of one record; raises ``NotFound`` where it does not exist for the actor."""
    if not visible(listed_as(key, actor), actor).filter(pk=pk).exists():
        raise NotFound()
    return links_known_to(actor).filter(resource=key, target=pk)


def links_of_lists(key: str, *, actor: Actor) -> QuerySet[PublicLink]:
    """Those of lists of a resource; raises ``NotFound`` where the actor does not view it."""
    return links_known_to(actor).filter(resource=listed_as(key, actor).key(), target=None)


def link_to_end(link_id: UUID, *, actor: Actor) -> PublicLink:
    """The link, where the actor may take it back; raises ``NotFound``."""
    found: PublicLink | None = _of(actor, "delete").select_for_update(of=("self",)).filter(pk=link_id).first()
    if found is None:
        raise NotFound()
    return found


def shown_record(link: PublicLink) -> Model | None:
    """The one record that the link is about, while there is one."""
    resource = next((each for each in declared() if each.key() == link.resource), None)
    if link.target is None or resource is None:
        return None
    found: Model | None = resource.model._default_manager.filter(pk=link.target).first()
    return found


def _of(actor: Actor, verb: str) -> QuerySet[PublicLink]:
    found: QuerySet[PublicLink] = PublicLink.objects.standing().select_related("sharer")
    return found if may(actor, verb, PublicLinkResource) else found.filter(sharer=actor.person_id)
