"""What a person is shown of what they were told: worded now, in their language and within their rights of now."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from core.configuration.switches import in_use
from core.kernel.actors import Actor
from core.kernel.rights import may
from core.records.finding import titles_of

from .kinds import known_kinds
from .models import Notification

#: A screenful; ``before`` goes on from the last one.
PAGE = 30
Shown = dict[str, Any]
Titles = dict[UUID, str]


def page(*, actor: Actor, before: UUID | None = None) -> tuple[list[Shown], UUID | None]:
    """The latest of one's own, and where the next page begins if there is one."""
    own = Notification.objects.of(actor.person_id)
    found = list((own.filter(pk__lt=before) if before else own)[: PAGE + 1])
    shown = found[:PAGE]
    titles = _titles(shown, actor)
    rows = [_show(each, titles.get(each.resource)) for each in shown]
    return rows, shown[-1].pk if len(found) > PAGE else None


def count_unread(actor: Actor) -> int:
    return int(Notification.objects.of(actor.person_id).unread().count())


def _titles(notifications: list[Notification], actor: Actor) -> dict[str, Titles]:
    """By resource that the reader may view: the names of those records that they may see."""
    wanted: dict[str, set[UUID]] = defaultdict(set)
    for each in notifications:
        wanted[each.resource].update({each.record} if each.record else ())
    seen = (resource for resource in in_use() if resource.key() in wanted and may(actor, "view", resource))
    return {resource.key(): titles_of(resource, wanted[resource.key()], actor=actor) for resource in seen}


def _show(notification: Notification, titles: Titles | None) -> Shown:
    """Without the name of a record, nor the way to it, for whoever may not see it any more."""
    reachable = titles is not None and (notification.record is None or notification.record in titles)
    leads = reachable and titles is not None
    return {
        "id": notification.pk,
        "kind": notification.kind,
        "text": known_kinds()[notification.kind].words(**notification.parameters),
        "at": notification.created_at,
        "read": notification.read_at is not None,
        "resource": notification.resource if leads else None,
        "record": notification.record if leads else None,
        "title": titles.get(notification.record, "") if titles and notification.record else "",
    }
