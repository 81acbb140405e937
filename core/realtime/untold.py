"""What has happened to records and screens are still to be told: much that happens at once is told once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any
from uuid import UUID

from core.tenancy.store import valkey

#: While more is being found out, screens wait so long for it (seconds).
PATIENCE = 5
#: Whatever nobody came to tell is forgotten (seconds): news of then is none.
FORGOTTEN_AFTER = 3600

#: Takes everything, unless more is coming and the first of it was noted a moment ago.
TAKE = """
    local now = tonumber(redis.call('TIME')[1])
    local since = tonumber(redis.call('GET', KEYS[2]) or now)
    if ARGV[1] == '1' and now - since < tonumber(ARGV[2]) then
        redis.call('SET', KEYS[2], since, 'EX', ARGV[3])
        return {}
    end
    local untold = redis.call('SMEMBERS', KEYS[1])
    redis.call('DEL', KEYS[1], KEYS[2])
    return untold
"""


def note(tenant_id: UUID, resource: str, ids: Collection[UUID]) -> None:
    """Remember that these records have changed, until somebody takes it to tell it."""
    key, words = _untold(tenant_id), [f"{resource} {pk}" for pk in ids]
    if words:
        noting: Any = valkey().pipeline(transaction=False)
        noting.sadd(key, *words).expire(key, FORGOTTEN_AFTER).execute()


def take(tenant_id: UUID, *, more: bool) -> dict[str, list[UUID]]:
    """The records to be told now, by resource; none for the moment, where more is coming soon."""
    keys = (_untold(tenant_id), f"{_untold(tenant_id)}:since")
    words: Any = valkey().eval(TAKE, len(keys), *keys, str(int(more)), str(PATIENCE), str(FORGOTTEN_AFTER))
    found: defaultdict[str, list[UUID]] = defaultdict(list)
    for word in sorted(words):
        resource, _, pk = word.partition(" ")
        found[resource].append(UUID(pk))
    return dict(found)


def _untold(tenant_id: UUID) -> str:
    return f"t.{tenant_id}:untold"
