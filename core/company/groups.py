"""Teams: seen as far as the reader's rights go, made, changed and dissolved by whoever may."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from core.history import record
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.events import publish
from core.kernel.rights import AccessDenied, granted, granted_fields, within
from core.records.events import RecordChanged, RecordCreated, RecordDeleted
from core.tenancy.locking import hold, lock
from core.tenancy.transactions import atomic
from core.users.models import Group, GroupMember, UserProfile

from .errors import GroupTaken, UnknownColleague
from .resources import GroupResource, PersonResource

Told = dict[str, Any]
KEY = GroupResource.key()


@atomic()
def create_group(*, name: str, actor: Actor, manager: UUID | None = None, members: Sequence[UUID] = ()) -> Group:
    """Bring people together; raises ``GroupTaken``, ``UnknownColleague``, or ``AccessDenied`` outside one's rule."""
    hold("groups")
    _require_free(name)
    leader = _people([manager], actor, "manager")[0] if manager else None
    group: Group = Group.objects.create(name=name, manager=leader)
    _join(group, _people(members, actor, "members"))
    _require_within(group, "create", actor)
    fields = {"name": [None, name], "manager": [None, _id(leader)], "members": [[], _ids(members)]}
    record(group, "create", actor=actor, fields=fields, lines={})
    publish(RecordCreated(group.pk, KEY))
    return group


@atomic()
def change_group(group: Group, *, actor: Actor, version: int | None = None, **changes: Any) -> Group:
    """Give the group another ``name``, ``manager`` or ``members``: those that are sent replace all others."""
    hold("groups")
    lock(group, version=version)
    before = _values(group)
    if changes.get("name", group.name) != group.name:
        _require_free(changes["name"])
        group.name = changes["name"]
    if "manager" in changes:
        leader = changes["manager"]
        group.manager = _people([leader], actor, "manager")[0] if leader else None
    if "members" in changes:
        people = _people(changes["members"], actor, "members")
        group.memberships.exclude(profile__in=people).delete()
        _join(group, people)
    after = _values(group)
    fields = {name: [before[name], after[name]] for name in before if before[name] != after[name]}
    if fields:
        group.save(update_fields=["name", "manager"])
        _require_within(group, "update", actor)
        record(group, "update", actor=actor, fields=fields, lines={})
        publish(RecordChanged(group.pk, KEY, sorted(fields)))
    return group


@atomic()
def delete_group(group: Group, *, actor: Actor) -> None:
    """Dissolve it: its people stay, rules about it grant them nothing more."""
    lock(group)
    fields = {name: [value, None] for name, value in _values(group).items()}
    record(group, "delete", actor=actor, fields=fields, lines={})
    publish(RecordDeleted(group.pk, KEY, archived=False))
    group.delete()


def group_at(group_id: UUID, *, actor: Actor, verb: str = "view") -> Group:
    """The group, if it exists for the actor; raises ``NotFound``, or ``AccessDenied`` where the verb is not."""
    found: Group | None = granted(actor, "view", GroupResource, Group.objects.all()).filter(pk=group_id).first()
    if found is None:
        raise NotFound()
    _require_within(found, verb, actor)
    return found


def settable_of(actor: Actor, verb: str) -> frozenset[str]:
    """What the actor may say of groups that they make or change."""
    return granted_fields(actor, verb, GroupResource) & {"name", "manager", "members"}


def described(actor: Actor, *groups: Group) -> list[Told]:
    """These groups, which the actor has reached, or all that they may see: in two questions."""
    found: QuerySet[Any] = Group.objects.filter(pk__in=[each.pk for each in groups])
    if not groups:
        found = granted(actor, "view", GroupResource, Group.objects.all())
    names = granted_fields(actor, "view", GroupResource)
    members = GroupMember.objects.select_related("profile")
    return [
        {"id": str(group.pk), "version": group.version, **{k: v for k, v in _shown(group).items() if k in names}}
        for group in found.select_related("manager").prefetch_related(Prefetch("memberships", queryset=members))
    ]


def _shown(group: Group) -> Told:
    members = [each.profile for each in group.memberships.all()]
    return {
        "name": group.name,
        "manager": _person(group.manager) if group.manager else None,
        "members": [_person(each) for each in members],
    }


def _person(profile: UserProfile) -> Told:
    return {"id": str(profile.pk), "label": str(profile)}


def _values(group: Group) -> Told:
    """What history compares."""
    members = group.memberships.values_list("profile", flat=True)
    return {"name": group.name, "manager": _id(group.manager), "members": _ids(members)}


def _id(profile: UserProfile | None) -> str | None:
    return str(profile.pk) if profile else None


def _ids(people: Iterable[UUID]) -> list[str]:
    return sorted(str(each) for each in people)


def _people(ids: Sequence[UUID], actor: Actor, field: str) -> list[UserProfile]:
    """The colleagues of these ids, as far as the actor sees them."""
    seen = granted(actor, "view", PersonResource, UserProfile.objects.active())
    found = list(seen.filter(pk__in=set(ids)))
    if len(found) < len(set(ids)):
        raise UnknownColleague(field)
    return found


def _join(group: Group, people: Sequence[UserProfile]) -> None:
    there = set(group.memberships.values_list("profile", flat=True))
    GroupMember.objects.bulk_create(GroupMember(group=group, profile=each) for each in people if each.pk not in there)


def _require_free(name: str) -> None:
    if Group.objects.filter(name=name).exists():
        raise GroupTaken(name=name)


def _require_within(group: Group, verb: str, actor: Actor) -> None:
    if not within(actor, verb, GroupResource, group):
        raise AccessDenied()
