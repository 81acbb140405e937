"""Refuse to start in production with settings that are only fit for a developer's machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register

LEAST_SECRET = 50
DEFAULT_SECRETS = ("django-insecure-", "dev-", "change-me", "changeme", "secret")


@register(Tags.security)
def production_settings(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Bites where ``HARDENED`` is set, as every production settings module does."""
    if not settings.HARDENED:
        return []
    return [Error(says, hint=hint, id=f"yz.{code}") for broken, code, says, hint in _rules() if broken()]


def _rules() -> Iterator[tuple[Callable[[], bool], str, str, str]]:
    yield (lambda: bool(settings.DEBUG), "E001", "DEBUG is on.", "Remove DEBUG from the environment.")
    yield (
        lambda: _weak(settings.SECRET_KEY),
        "E002",
        "SECRET_KEY is short or a default one.",
        f"Give at least {LEAST_SECRET} random characters.",
    )
    yield (
        lambda: not settings.ALLOWED_HOSTS or any(_too_wide(host) for host in settings.ALLOWED_HOSTS),
        "E003",
        "ALLOWED_HOSTS is empty or lets any host in.",
        "List the hosts; '.example.com' covers the companies below a domain.",
    )
    yield (
        lambda: not (settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE),
        "E004",
        "Cookies may travel without TLS.",
        "Set SESSION_COOKIE_SECURE and CSRF_COOKIE_SECURE.",
    )
    yield (
        lambda: settings.SESSION_COOKIE_DOMAIN is not None or settings.CSRF_COOKIE_DOMAIN is not None,
        "E005",
        "Cookies are shared between hosts, hence between companies.",
        "Leave SESSION_COOKIE_DOMAIN and CSRF_COOKIE_DOMAIN unset.",
    )
    yield (
        lambda: not _is_key(settings.TENANT_SIGNING_KEY),
        "E006",
        "TENANT_SIGNING_KEY is missing, malformed or guessable.",
        "Give 32 random bytes in hexadecimal.",
    )
    yield (
        lambda: not settings.ENCRYPTION_KEYS or not all(map(_is_key, settings.ENCRYPTION_KEYS)),
        "E007",
        "ENCRYPTION_KEYS is missing, malformed or guessable.",
        "Give 32 random bytes in hexadecimal; more, separated by commas, while keys are replaced.",
    )
    yield (
        lambda: bool(settings.WEBHOOKS_TO_LOOPBACK),
        "E008",
        "Webhooks may reach this machine's own services.",
        "Leave WEBHOOKS_TO_LOOPBACK off.",
    )


def _weak(secret: str) -> bool:
    default = secret.lower().startswith(DEFAULT_SECRETS)
    return default or len(secret) < LEAST_SECRET or len(set(secret)) < 10


def _too_wide(host: str) -> bool:
    """``*``, or every host below a top-level domain."""
    return "*" in host or (host.startswith(".") and "." not in host[1:])


def _is_key(text: str) -> bool:
    try:
        key = bytes.fromhex(text)
    except ValueError:
        return False
    return len(key) == 32 and len(set(key)) >= 8 and key != bytes(range(32))
