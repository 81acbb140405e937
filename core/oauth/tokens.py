"""Tokens: given to applications, found again by what they show, used up one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from .grants import scopes_of, stands
from .models import Application, Grant, Kind, Token
from .texts import ACCESS, digest

ACCESS_LASTS = timedelta(hours=1)
#: How long an application may be silent before the person is asked again.
REFRESH_LASTS = timedelta(days=30)


@dataclass(frozen=True)
class Access:
    """A call of an application: what it shows is worth something now."""

    token: Token

    #: The gateway treats it as somebody who has signed in.
    is_authenticated = True

    @property
    def grant(self) -> Grant:
        return self.token.grant

    @property
    def application(self) -> Application:
        return self.grant.application

    @property
    def tenant_id(self) -> UUID:
        return self.application.tenant_id

    @property
    def scopes(self) -> tuple[str, ...]:
        """Never none, which would restrict nothing: ``find_access`` sees to it."""
        return scopes_now(self.token)


def scopes_now(token: Token) -> tuple[str, ...]:
    """What this token was given for, as far as that is still allowed."""
    allowed = scopes_of(token.grant)
    return tuple(scope for scope in token.scopes if scope in allowed)


def find_access(text: str) -> Access | None:
    """What an application may do that shows this text, if anything."""
    if not text.startswith(ACCESS):
        return None
    token = Token.objects.known(digest=digest(text), kind=Kind.ACCESS, expires_at__gt=timezone.now())
    access = Access(token) if token and stands(token.grant) else None
    return access if access and access.scopes else None


def give_tokens(grant: Grant, scopes: list[str], *, access: str, refresh: str | None) -> None:
    """Keep what the application is about to be told; a refresh token is for all that was allowed."""
    now = timezone.now()
    Token.objects.create(
        grant=grant, kind=Kind.ACCESS, digest=digest(access), scopes=scopes, expires_at=now + ACCESS_LASTS
    )
    if refresh:
        Token.objects.create(
            grant=grant,
            kind=Kind.REFRESH,
            digest=digest(refresh),
            scopes=scopes_of(grant),
            expires_at=now + REFRESH_LASTS,
        )


def use_refresh(text: str, application: Application) -> Grant | None:
    """The grant of a refresh token of the application, which ends when the token was used before.

    Either the application or a thief has the newer one: as nobody knows who, neither goes on. To be called in a
    transaction that is kept whatever comes of it.
    """
    owned = Token.objects.filter(digest=digest(text), kind=Kind.REFRESH, grant__application=application)
    grant = _held(owned.values_list("grant", flat=True).first())
    token = owned.first()
    if grant is None or token is None or not stands(grant) or token.expires_at <= timezone.now():
        return None
    if token.used_at is not None:
        Grant.objects.filter(pk=grant.pk).end()
        return None
    return grant


def refresh_used(text: str) -> None:
    """Once there is a newer one; a request that is refused leaves the application the one that it has."""
    Token.objects.filter(digest=digest(text), kind=Kind.REFRESH).update(used_at=timezone.now())


def use_code(text: str, application: Application) -> Grant | None:
    """The grant that the code was made for; it ends when its code has been used before."""
    made = Grant.objects.filter(code_digest=digest(text), application=application)
    grant = _held(made.values_list("pk", flat=True).first())
    if grant is None or not stands(grant):
        return None
    if grant.code_used_at is not None:
        Grant.objects.filter(pk=grant.pk).end()
        return None
    is_late = grant.code_expires_at is None or grant.code_expires_at <= timezone.now()
    return None if is_late else grant


def code_used(grant: Grant) -> None:
    Grant.objects.filter(pk=grant.pk).update(code_used_at=timezone.now())


def revoke(text: str, application: Application) -> None:
    """Make a token of the application worthless; with a refresh token, all that was allowed with it."""
    token = Token.objects.known(digest=digest(text), grant__application=application)
    if token and token.kind == Kind.REFRESH:
        Grant.objects.filter(pk=token.grant_id).end()
    elif token:
        token.delete()


def shown(text: str, application: Application) -> Token | None:
    """A token of the application that is worth something now."""
    token = Token.objects.known(
        digest=digest(text), grant__application=application, used_at=None, expires_at__gt=timezone.now()
    )
    return token if token and stands(token.grant) else None


def _held(grant_id: UUID | None) -> Grant | None:
    """The grant, kept from changing until the transaction ends: of two who use the same text one comes first."""
    held = Grant.objects.select_for_update(of=("self",)).select_related("application", "user")
    return held.filter(pk=grant_id).first() if grant_id else None
