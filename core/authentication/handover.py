"""One sign-in, several companies: from the host of one to the host of another, where no cookie can go.

A handover is a signed text that opens a session at one company, once, within half a
minute, in a browser at the same address, as long as the sign-in that asked for it lasts.
"""

from __future__ import annotations

import secrets
from typing import NamedTuple
from uuid import UUID

from django.core import signing
from django.core.cache import cache

from .errors import LinkRefused
from .models import User
from .sign_ins import use

SALT = "core.authentication.handover"
VALID_FOR = 30


class Origin(NamedTuple):
    """The session that somebody comes from."""

    tenant_id: UUID
    sign_in: str
    #: Going from one company to the next does not make a day longer.
    opened_at: float
    two_factors: bool


class Arrival(NamedTuple):
    """Who comes from another company, since when they are signed in, and whether with two factors."""

    user: User
    opened_at: float
    two_factors: bool


def hand_over(user: User, origin: Origin, *, to: UUID, address: str) -> str:
    """A text that ``receive`` turns into the person, at the company ``to``."""
    content = [
        str(user.id),
        str(origin.tenant_id),
        origin.sign_in,
        origin.opened_at,
        origin.two_factors,
        str(to),
        address,
        secrets.token_hex(8),
    ]
    return signing.dumps(content, salt=SALT)


def receive(token: str, *, tenant_id: UUID, address: str) -> Arrival:
    """Who comes; raises ``LinkRefused``. Whether they may is another question."""
    try:
        user_id, origin, sign_in, *proved, to, asked_from, nonce = signing.loads(token, salt=SALT, max_age=VALID_FOR)
    except signing.BadSignature as error:
        raise LinkRefused from error
    # The address keeps others from being led, by a link, into a session that is not theirs.
    meant = (to, asked_from) == (str(tenant_id), address)
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if not meant or user is None or not use(user.id, UUID(origin), sign_in) or not _first_time(nonce):
        raise LinkRefused
    return Arrival(user, *proved)


def _first_time(nonce: str) -> bool:
    return cache.add(f"handover:{nonce}", True, VALID_FOR * 2)
