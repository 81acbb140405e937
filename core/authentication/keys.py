"""API keys: issued once, compared by digest, revoked at any moment."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network

from django.db.models import Q
from django.utils import timezone

from core.tenancy.models import Tenant

from .errors import AddressMalformed, ScopeMalformed
from .key_memory import key_changed, key_with, recall
from .models import ApiKey

SCHEME = "yz"
#: What a key may be used for: resources by name, ``*`` for any, and one verb or ``*``.
SCOPE = re.compile(r"(\*|[a-z][a-z0-9_]*)(\.(\*|[a-z][a-z0-9_]*))*:(\*|[a-z][a-z0-9_]*)")
#: How exactly it is known when a key was last used; a busy key is written once in this time.
USE_NOTED_EVERY = timedelta(minutes=1)


def issue_key(
    tenant: Tenant,
    *,
    name: str,
    role: str,
    expires_at: datetime | None = None,
    scopes: Sequence[str] = (),
    allowed_addresses: Sequence[str] = (),
    max_calls_per_minute: int | None = None,
) -> tuple[ApiKey, str]:
    """Create a key for a program and return it with its text, which cannot be read again."""
    prefix = secrets.token_hex(6)
    text = f"{SCHEME}_{prefix}_{secrets.token_urlsafe(32)}"
    key = ApiKey.objects.create(
        tenant_id=tenant.id,
        name=name,
        role=role,
        prefix=prefix,
        digest=_digest(text),
        expires_at=expires_at,
        scopes=[checked_scope(value) for value in scopes],
        allowed_addresses=[_network(value) for value in allowed_addresses],
        max_calls_per_minute=max_calls_per_minute,
    )
    return key, text


def checked_scope(value: str) -> str:
    """The text, if it is a scope; raises ``ScopeMalformed``."""
    if not SCOPE.fullmatch(value):
        raise ScopeMalformed(value=value)
    return value


def _network(value: str) -> str:
    try:
        return str(ip_network(value))
    except ValueError as error:
        raise AddressMalformed(value=value) from error


def find_key(text: str) -> ApiKey | None:
    """The valid key with this text, if any."""
    prefix = _prefix(text)
    key = key_with(prefix) if prefix else None
    return key if key and _is_of(key, text) else None


def recall_key(text: str) -> tuple[ApiKey, str] | None:
    """The key with this text as far as this process remembers one, and the epoch that must still stand."""
    prefix = _prefix(text)
    known = recall(prefix) if prefix else None
    return known if known and _is_of(known[0], text) else None


def _prefix(text: str) -> str:
    """What the key is found by; empty for what is no key of ours."""
    scheme, _, rest = text.partition("_")
    return rest.partition("_")[0] if scheme == SCHEME else ""


def _is_of(key: ApiKey, text: str) -> bool:
    return hmac.compare_digest(key.digest, _digest(text))


def accepts(key: ApiKey, address: str) -> bool:
    """Whether the key may be used from this address."""
    if not key.allowed_addresses:
        return True
    try:
        caller = ip_address(address)
    except ValueError:
        return False
    # A socket that serves both families writes IPv4 addresses in the manner of IPv6.
    caller = getattr(caller, "ipv4_mapped", None) or caller
    return any(caller in ip_network(network) for network in key.allowed_addresses)


def note_use(key: ApiKey) -> None:
    """Remember that the key is in use; most calls write nothing."""
    now = timezone.now()
    long_ago = now - USE_NOTED_EVERY
    if key.last_used_at is None or key.last_used_at <= long_ago:
        unnoted = Q(last_used_at=None) | Q(last_used_at__lte=long_ago)
        ApiKey.objects.filter(unnoted, pk=key.pk).update(last_used_at=now)
        key.last_used_at = now


def revoke_key(key: ApiKey) -> None:
    """End a key's access at once."""
    ApiKey.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=timezone.now())
    key_changed()


def _digest(text: str) -> str:
    # The text holds 256 random bits, so a slow password hash would add nothing.
    return hashlib.sha256(text.encode()).hexdigest()
