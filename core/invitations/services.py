"""Invite somebody, change one's mind, and come when invited."""

from __future__ import annotations

from uuid import UUID

from django.core import signing
from django.utils import timezone

from core.authentication.errors import LinkRefused
from core.authentication.models import User
from core.history import record
from core.kernel.actors import Actor
from core.notifications.services import notify
from core.tenancy.context import require_tenant
from core.tenancy.locking import lock
from core.tenancy.transactions import atomic
from core.users.models import UserProfile
from core.users.policy.limits import require_within
from core.users.policy.services import role_named
from core.users.services import actor_of, create_member

from .errors import AlreadyInvited, AlreadyMember, InvitationOver
from .models import VALID_FOR, Invitation, new_nonce
from .notices import accepted
from .seats import require_seat
from .tasks import SALT, send_invitation


@atomic()
def invite(*, email: str, role: str, origin: str, actor: Actor, language: str = "") -> Invitation:
    """Keep a place for somebody and send them the link; ``origin`` is where the company is found."""
    email = email.strip().lower()
    require_within(actor, role_named(role).rights)
    require_seat()
    _refuse_known(email)
    invitation: Invitation = Invitation.objects.create(
        email=email, role=role, language=language or _language_of(email), invited_by_id=actor.profile_id
    )
    record(invitation, "invite", actor=actor, role=role)
    send_invitation.delay_on_commit(str(invitation.id), origin)
    return invitation


@atomic()
def resend(invitation: Invitation, *, origin: str, actor: Actor) -> Invitation:
    """Send a new link for another week; the old one is worthless from now on."""
    _require_open(invitation)
    require_seat(besides=invitation)
    invitation.nonce, invitation.expires_at = new_nonce(), timezone.now() + VALID_FOR
    invitation.save(update_fields=["nonce", "expires_at"])
    record(invitation, "resend", actor=actor)
    send_invitation.delay_on_commit(str(invitation.id), origin)
    return invitation


@atomic()
def revoke(invitation: Invitation, *, actor: Actor) -> None:
    """Withdraw an invitation; its link is worthless and its place free."""
    _require_open(invitation)
    invitation.revoked_at = timezone.now()
    invitation.save(update_fields=["revoked_at"])
    record(invitation, "revoke", actor=actor)


def find(token: str) -> Invitation:
    """The pending invitation behind a link; raises ``LinkRefused``."""
    try:
        tenant_id, invitation_id, nonce = signing.loads(token, salt=SALT)
    except signing.BadSignature as error:
        raise LinkRefused from error
    here = tenant_id == str(require_tenant().id)
    pending = Invitation.objects.pending().filter(pk=UUID(invitation_id), nonce=nonce) if here else None
    found: Invitation | None = pending.first() if pending is not None else None
    if found is None:
        raise LinkRefused
    return found


@atomic()
def accept(token: str, *, account: User, first_name: str, last_name: str) -> UserProfile:
    """Give the account that was invited its place; the link is used up."""
    invitation = find(token)
    lock(invitation)
    invitation = find(token)  # somebody may have used or withdrawn it meanwhile
    if account.email != invitation.email:
        raise LinkRefused
    require_seat(besides=invitation)
    _refuse_colleague(invitation.email)
    names = {"first_name": first_name, "last_name": last_name}
    given = {name: value for name, value in names.items() if value}
    profile = create_member(email=account.email, role=invitation.role, language=invitation.language, **given)
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    record(invitation, "accept", actor=actor_of(profile))
    if invitation.invited_by:
        notify(actor=actor_of(profile), to=invitation.invited_by, kind=accepted, name=str(profile))
    return profile


def _require_open(invitation: Invitation) -> None:
    lock(invitation)
    if invitation.accepted_at or invitation.revoked_at:
        raise InvitationOver


def _refuse_known(email: str) -> None:
    """One open invitation per person; an expired one makes way for the new."""
    _refuse_colleague(email)
    earlier: Invitation | None = Invitation.objects.open().filter(email=email).first()
    if earlier and not earlier.is_expired:
        raise AlreadyInvited(email=email)
    if earlier:
        earlier.revoked_at = timezone.now()
        earlier.save(update_fields=["revoked_at"])


def _refuse_colleague(email: str) -> None:
    if UserProfile.objects.active().filter(email=email).exists():
        raise AlreadyMember(email=email)


def _language_of(email: str) -> str:
    """That of the person's account, if they have one; else the company's."""
    known = User.objects.filter(email=email).values_list("language", flat=True).first()
    return known or require_tenant().language
