"""Secrets that must be read again, unlike passwords, are kept sealed: a stolen backup does not tell them."""

from __future__ import annotations

import base64

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def seal(secret: str) -> str:
    """Encrypt with the first of ``ENCRYPTION_KEYS``."""
    return _keys().encrypt(secret.encode()).decode()


def unseal(sealed: str) -> str:
    """Decrypt with whichever key it was sealed; raises ``InvalidToken`` when none fits or it was altered."""
    return _keys().decrypt(sealed.encode()).decode()


def _keys() -> MultiFernet:
    return MultiFernet([Fernet(base64.urlsafe_b64encode(bytes.fromhex(key))) for key in settings.ENCRYPTION_KEYS])
