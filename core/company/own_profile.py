"""What everybody may change of themselves, whatever their role: name, number, language, and how screens look."""

from __future__ import annotations

from typing import Any

from core.kernel.actors import Actor, ActorKind
from core.kernel.rights import AccessDenied
from core.tenancy.locking import hold, lock
from core.tenancy.transactions import atomic
from core.users.models import UserProfile

from .people import write_person

#: Colleagues see these, so history keeps them.
TOLD = ("first_name", "last_name", "phone", "language")
#: Nobody else's business.
LIKED = ("theme", "density")


def own_profile(actor: Actor) -> UserProfile:
    """The actor, as a company knows them; raises ``AccessDenied`` for whoever is no person."""
    if actor.kind is not ActorKind.PERSON or actor.profile_id is None:
        raise AccessDenied()
    found: UserProfile = UserProfile.objects.get(pk=actor.profile_id)
    return found


@atomic()
def change_own_profile(*, actor: Actor, version: int | None = None, **changes: str) -> UserProfile:
    """Change one's own name, number, language or look; raises ``AccessDenied`` for whoever is no person.

    With the ``version`` that was shown, raises ``StaleVersion`` when an administrator changed the
    colleague since. What screens look like is nobody's version: it is chosen on any of one's devices.
    """
    hold("people")
    profile = own_profile(actor)
    lock(profile, version=version)
    write_person(profile, {name: changes[name] for name in TOLD if name in changes}, actor=actor)
    liked: dict[str, Any] = {name: changes[name] for name in LIKED if name in changes}
    if liked:
        UserProfile.objects.filter(pk=profile.pk).update(**liked)
        profile.refresh_from_db()
    return profile
