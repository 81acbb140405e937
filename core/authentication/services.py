"""Recognise people. Opening a session is the gateway's business."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth import authenticate
from django.db.models import QuerySet

from core.tenancy.directory import reachable
from core.tenancy.models import Tenant

from .attempts import count_attempt, count_failure, forget_attempts
from .errors import InvalidCredentials
from .models import Membership, User


def recognise(email: str, password: str, *, address: str, tenant_id: UUID | None = None, of_team: bool = False) -> User:
    """The person with this e-mail and password; given a company, only if they are a member of it.

    ``of_team``: only if they are of the platform's own team.

    An unknown account, a wrong password and somebody else's employee get the same
    answer, after the same hashing work. Call it outside of a tenant's transaction:
    hashing takes long.
    """
    count_attempt(email, address)
    user = authenticate(username=email, password=password)
    if not isinstance(user, User) or not _belongs(user, tenant_id, of_team=of_team):
        count_failure(address)
        raise InvalidCredentials
    forget_attempts(email)
    return user


def _belongs(user: User, tenant_id: UUID | None, *, of_team: bool) -> bool:
    is_colleague = tenant_id is None or is_member(user, tenant_id)
    return is_colleague and (user.is_staff or not of_team)


def is_member(user: User, tenant_id: UUID) -> bool:
    """Whether the company's door is open to this person."""
    return Membership.objects.filter(user=user, tenant_id=tenant_id, is_active=True).exists()


def companies_of(user: User) -> QuerySet[Tenant]:
    """The companies where the person has, or had, a place."""
    return Tenant.objects.filter(memberships__user=user)


def open_companies_of(user: User) -> QuerySet[Tenant]:
    """The companies whose door is open to this person, by name."""
    return reachable().filter(memberships__user=user, memberships__is_active=True).order_by("name", "slug")


def enrol(email: str, *, tenant_id: UUID, password: str | None = None, language: str = "fr") -> User:
    """Give somebody a place in a company, creating the account when there is none.

    An existing account keeps its password: whoever enrols it must not take it over.
    """
    user = User.objects.filter(email=email.lower()).first()
    if user is None:
        user = User.objects.create_user(email, password, language=language)
    Membership.objects.update_or_create(user=user, tenant_id=tenant_id, defaults={"is_active": True})
    return user
