"""Sessions in the cache, each bound to one company.

A session key of one company found at another's address names nothing there. Nothing is
written to a database, so a company that may only read can still be signed in to.
"""

from __future__ import annotations

from uuid import UUID

from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.cache import SessionStore as CacheSessionStore


class SessionStore(CacheSessionStore):
    def __init__(self, session_key: str | None = None, tenant_id: UUID | None = None) -> None:
        super().__init__(session_key)
        owner = f"t.{tenant_id}" if tenant_id else "platform"
        self.cache_key_prefix = f"{owner}:session:"

    def save(self, must_create: bool = False) -> None:
        """Write what changed; a request that changed nothing only prolongs the session.

        Its copy may be older than what another request has noted meanwhile, or used up. Raises ``UpdateError``
        when the session has ended.
        """
        if must_create or self.modified:
            super().save(must_create)
        elif not self._cache.touch(self.cache_key, self.get_expiry_age()):  # type: ignore[attr-defined]
            raise UpdateError

    def stored_at(self, session_key: str) -> str:
        """Where Valkey keeps the session, for whoever asks about it along with something else."""
        return f"{self.cache_key_prefix}{session_key}"


def owned_key(key: str, key_prefix: str, version: int) -> str:
    """``KEY_FUNCTION`` of the sessions' cache: the store has already named the owner."""
    return key
