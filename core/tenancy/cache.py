"""Cache keys carry the tenant, so the same key of two companies never meets."""

from __future__ import annotations

from .context import owner_of_work


def tenant_key(key: str, key_prefix: str, version: int) -> str:
    """``KEY_FUNCTION`` of every cache: control-plane keys and each company's keep apart."""
    ref = owner_of_work()
    owner = f"t.{ref.id}" if ref else "platform"
    return f"{owner}:{key_prefix}:{version}:{key}"
