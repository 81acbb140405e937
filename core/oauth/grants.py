"""What people allowed: worth something until they end it, lose their place or change their password."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from core.authentication.keys import USE_NOTED_EVERY
from core.authentication.models import User
from core.authentication.services import is_member

from .models import Application, Grant, GrantQuerySet
from .texts import digest

#: An application that takes longer to fetch its tokens asks again.
CODE_LASTS = timedelta(minutes=1)


def allow(
    application: Application,
    user: User,
    *,
    profile: UUID,
    scopes: list[str],
    code: str,
    redirect_uri: str,
    challenge: str,
) -> Grant:
    """Note that the person said yes, for as long as nothing changes in how they sign in."""
    return Grant.objects.create(
        application=application,
        user=user,
        profile=profile,
        auth_hash=user.get_session_auth_hash(),
        scopes=scopes,
        code_digest=digest(code),
        code_expires_at=timezone.now() + CODE_LASTS,
        redirect_uri=redirect_uri,
        challenge=challenge,
    )


def of_the_company(application: Application) -> Grant:
    """What lets the application act for the company itself."""
    grant, _made = Grant.objects.get_or_create(application=application, user=None)
    return grant


def stands(grant: Grant) -> bool:
    """Whether tokens of this grant open something: nobody ended it, and nothing was lost that it was given with."""
    if grant.ended_at is not None or grant.application.disabled_at is not None:
        return False
    return grant.user is None or _stays(grant.user, grant)


def _stays(user: User, grant: Grant) -> bool:
    same_password = constant_time_compare(user.get_session_auth_hash(), grant.auth_hash)
    return user.is_active and same_password and is_member(user, grant.application.tenant_id)


def scopes_of(grant: Grant) -> list[str]:
    """What was allowed, as far as the company still lets the application ask for it."""
    allowed = grant.scopes if grant.user_id else grant.application.scopes
    return [scope for scope in allowed if scope in grant.application.scopes]


def grants_of(user: User) -> GrantQuerySet:
    """All that stand of this person, at all companies."""
    return Grant.objects.standing().filter(user=user)


def end_at(user_id: UUID, tenant_id: UUID) -> None:
    """Let no application act for the person at this company any more: whoever comes back is asked anew."""
    Grant.objects.filter(user=user_id, application__tenant=tenant_id).end()


def note_use(grant: Grant) -> None:
    """Remember that the application calls; most calls write nothing."""
    now = timezone.now()
    unnoted = Q(last_used_at=None) | Q(last_used_at__lte=now - USE_NOTED_EVERY)
    if grant.last_used_at is None or grant.last_used_at <= now - USE_NOTED_EVERY:
        Grant.objects.filter(unnoted, pk=grant.pk).update(last_used_at=now)
