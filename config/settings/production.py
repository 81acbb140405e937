"""One installation on the listed hosts, behind TLS. Start-up refuses what is unsafe here."""

from .base import *  # noqa: F403
from .base import env

DEBUG = env.bool("DEBUG", default=False)
#: Makes the system checks of ``core.observability`` bite.
HARDENED = True

CONSOLE_SECOND_FACTOR = True

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz|metrics)$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True

SESSION_COOKIE_SECURE = True
#: Browsers refuse a cookie of this prefix that has a Domain, so sub-domains cannot plant one.
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
