"""Tell a person something, note that they have read it, and let them say what they want to hear."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.utils import timezone

from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.resources import Resource
from core.realtime.channels import personal
from core.realtime.publish import announce
from core.tenancy.transactions import atomic
from core.users.models import UserProfile

from .errors import UnknownKind
from .kinds import Kind, known_kinds
from .models import Notification

#: What screens of the person hear: that there is something to read, not what.
EVENT = "notification"
MUTED = "muted"


@atomic()
def notify(
    *,
    actor: Actor,
    to: UserProfile,
    kind: Kind,
    resource: type[Resource] | None = None,
    record: Model | None = None,
    **parameters: Any,
) -> Notification | None:
    """Tell a colleague; nobody is told what they did themselves, nor what they do not want to hear.

    ``resource`` alone leads to its list, with ``record`` to that one.
    """
    if actor.person_id == to.pk or not to.is_active or kind.name in muted(to):
        return None
    told: Notification = Notification.objects.create(
        recipient=to,
        kind=kind.name,
        parameters=parameters,
        resource=resource.key() if resource else "",
        record=record.pk if record else None,
    )
    _announce(to.pk)
    return told


@atomic()
def mark_read(notification_id: UUID, *, actor: Actor) -> None:
    """Note that its reader has read one; raises ``NotFound`` for anybody else's."""
    own = Notification.objects.of(actor.person_id).filter(pk=notification_id)
    if not own.exists():
        raise NotFound()
    own.unread().update(read_at=timezone.now())
    _announce(actor.person_id)


@atomic()
def mark_all_read(*, actor: Actor) -> int:
    """Note that the reader has seen all of theirs; returns how many were new to them."""
    read = Notification.objects.of(actor.person_id).unread().update(read_at=timezone.now())
    _announce(actor.person_id)
    return int(read)


@atomic()
def mute(kinds: Iterable[str], *, actor: Actor) -> None:
    """Tell the person nothing of these kinds from now on, and everything of the others.

    Raises ``UnknownKind``.
    """
    wanted = set(kinds)
    if unknown := wanted - set(known_kinds()):
        raise UnknownKind(name=min(unknown))
    profile = UserProfile.objects.select_for_update(of=("self",)).get(pk=actor.person_id)
    profile.notification_preferences[MUTED] = sorted(wanted)
    profile.save(update_fields=["notification_preferences"])


def muted(profile: UserProfile) -> set[str]:
    """Names of the kinds that the person does not want to hear of."""
    return set(profile.notification_preferences.get(MUTED, ()))


def _announce(profile_id: UUID | None) -> None:
    if profile_id:
        announce(EVENT, {}, channel=personal(profile_id))
