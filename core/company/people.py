"""What the company changes about its people, besides their roles."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from core.history import record
from core.invitations.seats import require_seat
from core.kernel.actors import Actor
from core.kernel.events import publish
from core.kernel.rights import AccessDenied, within
from core.oauth.grants import end_at
from core.records.events import RecordChanged
from core.tenancy.context import require_tenant
from core.tenancy.locking import hold, lock
from core.tenancy.transactions import atomic, on_commit
from core.users.models import UserProfile
from core.users.policy.administrators import keep_an_administrator
from core.users.policy.limits import require_within
from core.users.policy.services import rights_named

from .errors import ManagerLoop
from .resources import PersonResource

NOBODY = ""


@atomic()
def change_person(profile: UserProfile, *, actor: Actor, version: int | None = None, **changes: Any) -> UserProfile:
    """Give a colleague another department, manager, name..., send them away or take them back.

    Whoever is sent away is refused at the next request, with the applications that act for them.
    Raises ``ManagerLoop``, ``LastAdministrator``, ``SeatsTaken``, ``BeyondOwnRights`` for who may do
    more than the actor, and ``AccessDenied`` where the colleague would leave those whom the actor may change.
    """
    hold("people")
    lock(profile, version=version)
    if changes.get("manager") is not None:
        _require_no_loop(profile, changes["manager"])
    if changes.get("is_active", profile.is_active) != profile.is_active:
        require_within(actor, rights_named(profile.role))
        require_seat() if changes["is_active"] else _let_go(profile)
    if write_person(profile, changes, actor=actor) and not within(actor, "update", PersonResource, profile):
        raise AccessDenied()
    return profile


def write_person(profile: UserProfile, changes: dict[str, Any], *, actor: Actor) -> bool:
    """Save what differs, with its history, for whoever follows the colleague; whether anything did."""
    fields = _set(profile, changes)
    if fields:
        profile.save(update_fields=list(fields))
        record(profile, "update", actor=actor, fields=fields, lines={})
        publish(RecordChanged(profile.pk, PersonResource.key(), sorted(fields)))
    return bool(fields)


def _let_go(profile: UserProfile) -> None:
    keep_an_administrator(profile, NOBODY)
    on_commit(partial(end_at, profile.user, require_tenant().id))


def _require_no_loop(profile: UserProfile, manager: UserProfile) -> None:
    above = dict(UserProfile.objects.values_list("pk", "manager"))
    step: UUID | None = manager.pk
    seen: set[UUID] = set()
    while step is not None and step not in seen:
        if step == profile.pk:
            raise ManagerLoop(person=str(profile), manager=str(manager))
        seen.add(step)
        step = above.get(step)


def _set(profile: UserProfile, changes: dict[str, Any]) -> dict[str, list[Any]]:
    """What became of each field that differs, as history keeps it."""
    fields = {}
    for name, value in changes.items():
        before = getattr(profile, name)
        if before != value:
            setattr(profile, name, value)
            fields[name] = [_plain(before), _plain(value)]
    return fields


def _plain(value: Any) -> Any:
    return value.pk if isinstance(value, UserProfile) else value
