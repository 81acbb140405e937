"""Signatures of the Standard Webhooks scheme: who holds the secret knows that we sent it, and when."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterable
from datetime import timedelta

PREFIX = "whsec_"
#: After a change of secret both sign for so long, so that receivers change theirs when it suits them.
OVERLAP = timedelta(hours=24)


def new_secret() -> str:
    return PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def signed_headers(*, reference: str, timestamp: int, body: str, among: Iterable[str]) -> dict[str, str]:
    """The headers of one sending, with a signature by each of the secrets."""
    content = f"{reference}.{timestamp}.{body}".encode()
    return {
        "webhook-id": reference,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": " ".join(_signature(secret, content) for secret in among),
    }


def _signature(secret: str, content: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(PREFIX))
    return "v1," + base64.b64encode(hmac.digest(key, content, hashlib.sha256)).decode()
