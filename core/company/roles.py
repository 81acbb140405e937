"""Roles as the screens of a company show them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Count

from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.resources import declared_as
from core.kernel.rights import AccessDenied, Right, granted, within
from core.users.models import RoleDefinition, UserProfile
from core.users.policy.labels import label_of
from core.users.policy.rules.parsing import parse
from core.users.policy.rules.wording import sentence

from .resources import RoleResource

Told = dict[str, Any]


def role_at(role_id: UUID, *, actor: Actor, verb: str = "view") -> RoleDefinition:
    """The role in use, if it exists for the actor; raises ``NotFound``, or ``AccessDenied`` where the verb is not."""
    found = granted(actor, "view", RoleResource, RoleDefinition.objects.in_use()).filter(pk=role_id).first()
    if found is None:
        raise NotFound()
    if not within(actor, verb, RoleResource, found):
        raise AccessDenied()
    role: RoleDefinition = found
    return role


def described(actor: Actor, *roles: RoleDefinition) -> list[Told]:
    """These roles, which the actor has reached, or all that they may see: with rights and the number of holders."""
    used = RoleDefinition.objects.in_use()
    found = used.filter(pk__in=[role.pk for role in roles]) if roles else granted(actor, "view", RoleResource, used)
    held = UserProfile.objects.active().order_by().values_list("role").annotate(Count("pk"))
    people: dict[str, int] = dict(held)
    return [
        {
            "id": str(role.pk),
            "key": role.key,
            "label": label_of(role),
            "description": role.description,
            "is_proposed": role.is_proposed,
            "version": role.version,
            "people": people.get(role.key, 0),
            "rights": [_told(right) for right in role.rights],
        }
        for role in found.prefetch_related("grants")
    ]


def _told(right: Right) -> Told:
    return {
        "resource": right.resource,
        "verbs": list(right.verbs),
        "sees": list(right.sees),
        "sets": list(right.sets),
        "rule": right.rule,
        "words": _in_words(right),
    }


def _in_words(right: Right) -> str:
    """The rule as a sentence; nothing where it is about more than one kind of record."""
    if not right.rule:
        return ""
    try:
        return sentence(parse(right.rule), declared_as(right.resource).model)
    except KeyError:
        return ""
