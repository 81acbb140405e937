"""On whose behalf a job runs: whoever asked, as far as they may act by now."""

from __future__ import annotations

from dataclasses import replace

from core.authentication.models import ApiKey
from core.kernel.actors import Actor, ActorKind
from core.kernel.rights import AccessDenied
from core.oauth.models import Grant
from core.users.models import UserProfile
from core.users.services import works_here

from .models import Job


def actor_now(job: Job) -> Actor:
    """The one who asked, with the role of today: nobody keeps rights by waiting, or by running again what had failed.

    Raises ``AccessDenied`` where they left, or where their key or application opens nothing any more.
    """
    actor = job.actor
    if not _is_let_in(actor):
        raise AccessDenied()
    if actor.profile_id is None or actor.kind not in {ActorKind.PERSON, ActorKind.APP}:
        return actor
    profile = UserProfile.objects.filter(pk=actor.profile_id).first()
    if profile is None:
        return actor
    if not works_here(profile):
        raise AccessDenied()
    return replace(actor, role=profile.role)


def _is_let_in(actor: Actor) -> bool:
    """Whether a program could still call; people are asked about their place."""
    if actor.kind == ActorKind.APP:
        return Grant.objects.standing().filter(application=actor.key_id, profile=actor.profile_id).exists()
    if actor.kind != ActorKind.API_KEY or actor.key_id is None:
        return True
    key = ApiKey.objects.filter(pk=actor.key_id).first()
    return key is None or key.is_valid
