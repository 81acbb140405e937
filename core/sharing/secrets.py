"""The text of a link, which nobody keeps, and the password beside it."""

from __future__ import annotations

import hashlib
import secrets

from django.contrib.auth.hashers import check_password
from limits import RateLimitItemPerMinute

from core.authentication.attempts import clear, hit
from core.tenancy.context import outside, require_tenant

from .errors import LinkPasswordNeeded, LinkPasswordWrong, LinkTooBusy
from .models import PublicLink

READINGS = RateLimitItemPerMinute(60, 1, namespace="public-link")
GUESSES = RateLimitItemPerMinute(10, 15, namespace="public-link-password")


def new_text() -> str:
    return secrets.token_urlsafe(32)


def digest(text: str) -> str:
    """Of 256 random bits. The company is in it: its copy for tests has another, where the text opens nothing."""
    return hashlib.sha256(f"{require_tenant().id}:{text}".encode()).hexdigest()


def count_reading(link: PublicLink) -> None:
    """Note a reading before it is done; raises ``LinkTooBusy``."""
    hit(READINGS, str(link.pk), LinkTooBusy)


def require_password(link: PublicLink, password: str) -> None:
    """Raise ``LinkPasswordNeeded``, ``LinkPasswordWrong``, or ``TooManyAttempts`` unless it is the link's."""
    if not link.password:
        return
    if not password:
        raise LinkPasswordNeeded()
    hit(GUESSES, str(link.pk))
    with outside():  # hashing a password takes longer than a transaction should
        right = check_password(password, link.password)
    if not right:
        raise LinkPasswordWrong()
    clear(GUESSES, str(link.pk))
