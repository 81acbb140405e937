"""Bring people into a company, recognise them there, and let them go."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from core.authentication.models import Membership, User
from core.authentication.services import enrol, is_member
from core.kernel.actors import Actor, ActorKind
from core.tenancy.context import require_tenant

from .models import UserProfile
from .policy.administrators import keep_an_administrator


def create_member(*, email: str, role: str, password: str | None = None, **details: Any) -> UserProfile:
    """Give somebody an account, a place in the current company and a role there.

    Repeating the call brings a former colleague back and updates role and details; an
    existing account keeps its password, and the last administrator the role.
    """
    ref = require_tenant()
    language = details.setdefault("language", ref.language)
    details.setdefault("timezone", ref.timezone)
    user = enrol(email, tenant_id=ref.id, password=password, language=language)
    for known in UserProfile.objects.filter(user=user.id):
        keep_an_administrator(known, role)
    profile, _ = UserProfile.objects.update_or_create(
        user=user.id, defaults={"email": user.email, "role": role, "is_active": True, **details}
    )
    return profile


def profile_of(user: User) -> UserProfile | None:
    """The person's profile in the current company, if they may work there now."""
    if not is_member(user, require_tenant().id):
        return None
    return active_profile(user.id)


def active_profile(user_id: UUID) -> UserProfile | None:
    return UserProfile.objects.active().filter(user=user_id).first()


def works_here(profile: UserProfile) -> bool:
    """Whether the colleague could still come in here: what runs in their name asks."""
    return bool(working_here([profile]))


def working_here(profiles: Iterable[UserProfile]) -> list[UserProfile]:
    """Those who could still come in here: what is sent to them asks."""
    people = [each for each in profiles if each.is_active]
    places = Membership.objects.filter(tenant_id=require_tenant().id, is_active=True, user__is_active=True)
    present = set(places.filter(user__in=[each.user for each in people]).values_list("user_id", flat=True))
    return [each for each in people if each.user in present]


def actor_of(profile: UserProfile) -> Actor:
    """The colleague as the one who acts, for services and their records."""
    return Actor(ActorKind.PERSON, profile_id=profile.id, name=str(profile), role=profile.role)


def actor_through(profile: UserProfile, program: str, *, key_id: UUID, scopes: tuple[str, ...]) -> Actor:
    """A program that acts for the colleague: with their rights, and of these only what it was allowed."""
    name = f"{profile} via {program}"[:200]
    return Actor(ActorKind.APP, profile_id=profile.id, name=name, role=profile.role, key_id=key_id, scopes=scopes)
