"""Codes on paper, for the day when the telephone is lost."""

from __future__ import annotations

import base64
import hashlib
import secrets

from django.utils import timezone

from .models import RecoveryCode, SecondFactor

CODES = 10


def renew(factor: SecondFactor) -> list[str]:
    """Replace all codes; their texts are told once."""
    texts = [_new_text() for _ in range(CODES)]
    factor.recovery_codes.all().delete()
    RecoveryCode.objects.bulk_create(RecoveryCode(factor=factor, digest=_digest(text)) for text in texts)
    return texts


def accept(factor: SecondFactor, text: str) -> bool:
    """Use a code up; false when there is no such code, or it was used."""
    unused = factor.recovery_codes.filter(digest=_digest(text), used_at=None)
    return bool(unused.update(used_at=timezone.now()))


def left(factor: SecondFactor) -> int:
    return factor.recovery_codes.filter(used_at=None).count()


def _new_text() -> str:
    """80 random bits in groups that can be read aloud."""
    letters = base64.b32encode(secrets.token_bytes(10)).decode().lower()
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def _digest(text: str) -> str:
    # 80 random bits: a slow password hash would add nothing.
    return hashlib.sha256("".join(text.lower().replace("-", " ").split()).encode()).hexdigest()
