"""Caches of a platform with many companies: whose a key is, and what a question costs."""

from __future__ import annotations

from typing import Any

from django.core.cache.backends.redis import RedisCache, RedisCacheClient

from .context import owner_of_work


def tenant_key(key: str, key_prefix: str, version: int) -> str:
    """``KEY_FUNCTION`` of every cache: control-plane keys and each company's keep apart."""
    ref = owner_of_work()
    owner = f"t.{ref.id}" if ref else "platform"
    return f"{owner}:{key_prefix}:{version}:{key}"


class KeptClient(RedisCacheClient):
    """Django makes a client for every question; making one costs as much as asking."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._clients: dict[bool, Any] = {}

    def get_client(self, key: Any = None, *, write: bool = False) -> Any:
        if write not in self._clients:
            self._clients[write] = super().get_client(key, write=write)
        return self._clients[write]


class ValkeyCache(RedisCache):
    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = KeptClient
