"""People as the screens of a company show them, as far as the reader's rights go."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from core.authentication.sign_ins import last_uses
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.rights import AccessDenied, granted, granted_fields, within
from core.tenancy.context import require_tenant
from core.users.models import UserProfile

from .resources import PersonResource

Told = dict[str, Any]
#: What a name is made of: whoever does not see all of it is told none.
NAMING = {"first_name", "last_name", "email"}


def person_at(person_id: UUID, *, actor: Actor, verb: str = "view") -> UserProfile:
    """The colleague, if they exist for the actor; raises ``NotFound``, or ``AccessDenied`` where the verb is not."""
    found = granted(actor, "view", PersonResource, UserProfile.objects.all()).filter(pk=person_id).first()
    if found is None:
        raise NotFound()
    if not within(actor, verb, PersonResource, found):
        raise AccessDenied()
    profile: UserProfile = found
    return profile


def settable_of(actor: Actor) -> frozenset[str]:
    """What the actor may change of those whom they may change."""
    return granted_fields(actor, "update", PersonResource) & set(PersonResource.writable_names())


def described(actor: Actor, *people: UserProfile, active: bool | None = None) -> list[Told]:
    """These people, whom the actor has reached, or all that they may see; in one question.

    Whoever sees whether somebody works here also sees when they last did.
    """
    found: QuerySet[Any] = UserProfile.objects.select_related("manager")
    if people:
        found = found.filter(pk__in=[profile.pk for profile in people])
    else:
        found = granted(actor, "view", PersonResource, found)
    if active is not None:
        found = found.filter(is_active=active)
    names = granted_fields(actor, "view", PersonResource)
    shown = [name for name in PersonResource.fields if name in names]
    told = [
        {
            "id": str(profile.pk),
            "version": profile.version,
            "name": str(profile) if names >= NAMING else "",
            **{name: _plain(getattr(profile, name)) for name in shown},
        }
        for profile in found
    ]
    if "is_active" in names:
        seen = last_uses([profile.user for profile in found], require_tenant().id)
        for profile, one in zip(found, told, strict=True):
            one["last_seen_at"] = seen.get(profile.user)
    return told


def _plain(value: Any) -> Any:
    return {"id": str(value.pk), "label": str(value)} if isinstance(value, UserProfile) else value
