"""API keys: issued once, compared by digest, revoked at any moment."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime

from django.utils import timezone

from core.tenancy.models import Tenant

from .models import ApiKey

SCHEME = "yz"


def issue_key(tenant: Tenant, *, name: str, role: str, expires_at: datetime | None = None) -> tuple[ApiKey, str]:
    """Create a key for a program and return it with its text, which cannot be read again."""
    prefix = secrets.token_hex(6)
    text = f"{SCHEME}_{prefix}_{secrets.token_urlsafe(32)}"
    key = ApiKey.objects.create(
        tenant_id=tenant.id, name=name, role=role, prefix=prefix, digest=_digest(text), expires_at=expires_at
    )
    return key, text


def find_key(text: str) -> ApiKey | None:
    """The valid key with this text, if any."""
    scheme, _, rest = text.partition("_")
    if scheme != SCHEME:
        return None

    key = ApiKey.objects.valid().filter(prefix=rest.partition("_")[0]).first()
    return key if key and hmac.compare_digest(key.digest, _digest(text)) else None


def revoke_key(key: ApiKey) -> None:
    """End a key's access at once."""
    ApiKey.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=timezone.now())


def _digest(text: str) -> str:
    # The text holds 256 random bits, so a slow password hash would add nothing.
    return hashlib.sha256(text.encode()).hexdigest()
