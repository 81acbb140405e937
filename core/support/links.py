"""How somebody of the team gets from the platform's console to a company's door."""

from __future__ import annotations

import secrets
from typing import NamedTuple
from uuid import UUID

from django.core import signing
from django.core.cache import cache

from core.authentication.errors import LinkRefused
from core.authentication.models import User

SALT = "core.support.links"
VALID_FOR = 60


class Errand(NamedTuple):
    """Who comes, and what for."""

    staff: User
    reason: str


def link_token(staff: User, *, tenant_id: UUID, reason: str) -> str:
    """Good once, for a minute, at this company."""
    content = [str(staff.id), str(tenant_id), reason, secrets.token_hex(8)]
    return signing.dumps(content, salt=SALT, compress=True)


def read_token(token: str, *, tenant_id: UUID) -> Errand:
    """Who holds the link; raises ``LinkRefused``. Whether the company lets them in is another question."""
    try:
        staff_id, meant_for, reason, nonce = signing.loads(token, salt=SALT, max_age=VALID_FOR)
    except signing.BadSignature as error:
        raise LinkRefused from error
    staff = User.objects.filter(pk=staff_id).first()
    if meant_for != str(tenant_id) or staff is None or not _first_time(nonce):
        raise LinkRefused
    return Errand(staff, reason)


def _first_time(nonce: str) -> bool:
    return cache.add(f"support:{nonce}", True, VALID_FOR * 2)
