"""Keys of the company's programs, as the company issues and revokes them itself."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from core.authentication.keys import issue_key, revoke_key
from core.authentication.models import ApiKey
from core.history import record
from core.kernel.actors import Actor, ActorKind
from core.kernel.errors import NotFound
from core.tenancy.context import require_tenant
from core.tenancy.models import Tenant
from core.tenancy.transactions import atomic
from core.users.policy.limits import require_within
from core.users.policy.services import role_named

from .errors import ProgramRefused


def keys() -> QuerySet[ApiKey]:
    """Keys that were not revoked, of this company only: they are kept beside those of all others."""
    return ApiKey.objects.filter(tenant_id=require_tenant().id, revoked_at=None).order_by("created_at", "id")


@atomic()
def issue(*, actor: Actor, role: str, **restrictions: Any) -> tuple[ApiKey, str]:
    """Make a key that may do no more than who makes it; its text is told once.

    Raises ``ProgramRefused``, ``UnknownRole``, ``BeyondOwnRights``, ``ScopeMalformed``, ``AddressMalformed``.
    """
    require_person(actor)
    require_within(actor, role_named(role).rights)
    key, text = issue_key(Tenant.objects.get(pk=require_tenant().id), role=role, **restrictions)
    record(key, "issue_key", actor=actor, name=key.name, role=role, scopes=key.scopes)
    return key, text


@atomic()
def revoke(key_id: UUID, *, actor: Actor) -> None:
    """End a key's access at its next call; raises ``NotFound`` where there is nothing left to end."""
    require_person(actor)
    key = keys().filter(pk=key_id).first()
    if key is None:
        raise NotFound()
    revoke_key(key)
    record(key, "revoke_key", actor=actor, name=key.name)


def require_person(actor: Actor) -> None:
    """Raise ``ProgramRefused`` unless a person in their own name acts."""
    if actor.kind != ActorKind.PERSON:
        raise ProgramRefused()
