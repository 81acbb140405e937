"""Cache keys carry the tenant, so the same key of two companies never meets."""

from __future__ import annotations

from .context import current_tenant


def tenant_key(key: str, key_prefix: str, version: int) -> str:
    """``KEY_FUNCTION`` of every cache: control-plane keys and each company's keep apart."""
    ref = current_tenant()
    owner = f"t.{ref.id}" if ref else "platform"
    return f"{owner}:{key_prefix}:{version}:{key}"
