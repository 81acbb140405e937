"""Where a page ended, as text that only we can write: signed, and worth something in one order only."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache

from django.core.signing import BadSignature, Signer
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from ..resources import Resource
from .errors import InvalidCursor
from .order import Key

Keys = Sequence[str | None]
#: Orders of lists that a process remembers.
KEPT = 1000


def written(resource: type[Resource], order: Sequence[Key], keys: Keys) -> str:
    """The cursor that begins after a record with these keys."""
    text = json.dumps(keys, ensure_ascii=False, separators=(",", ":"))
    return _signer(resource.key(), tuple(order)).sign(urlsafe_base64_encode(text.encode()))


def read_cursor(resource: type[Resource], order: Sequence[Key], cursor: str) -> Keys:
    """The keys of the last record seen; raises ``InvalidCursor``."""
    try:
        text = _signer(resource.key(), tuple(order)).unsign(cursor)
    except BadSignature:
        raise InvalidCursor from None
    keys: Keys = json.loads(urlsafe_base64_decode(text))
    return keys


@lru_cache(maxsize=KEPT)
def _signer(key: str, order: tuple[Key, ...]) -> Signer:
    return Signer(salt=f"reading.cursor/{key}/{','.join(map(str, order))}", sep=".")
