"""What is shown once and compared by digest: secrets, codes, tokens."""

from __future__ import annotations

import hashlib
import hmac
import secrets

#: Told apart at sight, by people and by programs that look for leaked secrets.
ACCESS, REFRESH, SECRET = "yzo_", "yzr_", "yzs_"


def new_text(scheme: str) -> str:
    return f"{scheme}{secrets.token_urlsafe(32)}"


def digest(text: str) -> str:
    # The texts hold 256 random bits, so a slow password hash would add nothing.
    return hashlib.sha256(text.encode()).hexdigest()


def is_text_of(kept: str, text: str) -> bool:
    """Whether the text is the one whose digest is kept; of nothing kept there is no text."""
    return bool(kept) and hmac.compare_digest(kept, digest(text))
