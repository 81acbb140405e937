"""A company's traces in Valkey: cache, queues, streams, counters. All name it by its id."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from uuid import UUID

import redis
from django.conf import settings

Found = Iterator[tuple[bytes, Callable[[], Any]]]


def store() -> Any:
    return redis.Redis.from_url(settings.REDIS_URL)


def forget_replaced(tenant_id: UUID) -> int:
    """Drop cached values, sessions and past events of a company whose records were replaced: they tell of others."""
    client = store()
    return sum(client.delete(key) for key in client.scan_iter(match=f"*t.{tenant_id}:*", count=1000))


def _names(tenant_id: UUID) -> tuple[bytes, bytes]:
    return str(tenant_id).encode(), tenant_id.hex.encode()


def _mentions(value: bytes, tenant_id: UUID) -> bool:
    return any(name in value for name in _names(tenant_id))


def _in_list(client: Any, key: bytes) -> Found:
    for value in client.lrange(key, 0, -1):
        yield value, partial(client.lrem, key, 0, value)


def _in_hash(client: Any, key: bytes) -> Found:
    for field, value in client.hscan_iter(key):
        yield field + value, partial(client.hdel, key, field)


def _in_set(client: Any, key: bytes) -> Found:
    for member in client.sscan_iter(key):
        yield member, partial(client.srem, key, member)


def _in_sorted_set(client: Any, key: bytes) -> Found:
    for member, _ in client.zscan_iter(key):
        yield member, partial(client.zrem, key, member)


def _in_stream(client: Any, key: bytes) -> Found:
    for entry, fields in client.xrange(key):
        yield b" ".join(fields) + b" ".join(fields.values()), partial(client.xdel, key, entry)


def _in_string(client: Any, key: bytes) -> Found:
    yield client.get(key) or b"", partial(client.delete, key)


_READERS = {
    b"list": _in_list,
    b"hash": _in_hash,
    b"set": _in_set,
    b"zset": _in_sorted_set,
    b"stream": _in_stream,
    b"string": _in_string,
}


def traces(tenant_id: UUID) -> Iterator[tuple[str, Callable[[], Any]]]:
    """Every key, and every element of a shared key such as a queue, that names the company; how to remove it."""
    client = store()
    for key in client.scan_iter(count=1000):
        if _mentions(key, tenant_id):
            yield key.decode(errors="replace"), partial(client.delete, key)
            continue
        for value, remove in _READERS[client.type(key)](client, key) if client.type(key) in _READERS else ():
            if _mentions(value, tenant_id):
                yield f"{key.decode(errors='replace')} (element)", remove


def remove_traces(tenant_id: UUID) -> int:
    """Remove a company from Valkey; returns how many keys and elements went."""
    found = list(traces(tenant_id))
    for _, remove in found:
        remove()
    return len(found)
