"""Settings common to every way of running the platform."""

from __future__ import annotations

from pathlib import Path

from environ import Env

from config.databases import from_environment

env = Env()
ROOT = Path(__file__).resolve().parents[2]

SECRET_KEY = env.str("SECRET_KEY")
TENANT_SIGNING_KEY = env.str("TENANT_SIGNING_KEY")
DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
#: Host under which the platform itself answers; companies live on its sub-domains.
ROOT_DOMAIN = env.str("ROOT_DOMAIN", default="localhost")

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "rest_framework",
    "core.kernel",
    "core.billing",
    "core.tenancy",
    "core.authentication",
    "core.users",
    "core.configuration",
    "core.outbox",
    "core.history",
    "core.workflow",
    "core.realtime",
    "business.parties",
    "business.catalog",
    "business.stock",
    "business.orders",
    "business.delivery",
    "sectors.yoozak",
]

MIDDLEWARE = [
    "api.middleware.request_id.RequestIdMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

DATABASES = from_environment(env, pooled=env.bool("DATABASE_POOL", False))
DATABASE_ROUTERS = ["core.tenancy.router.TenantRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_FUNCTION": "core.tenancy.cache.tenant_key",
    }
}

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français"), ("ar", "العربية"), ("en", "English")]
LOCALE_PATHS = [ROOT / "locale"]
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = ROOT / "frontend" / "dist"
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", default=str(ROOT / ".data" / "media")))
MEDIA_URL = "/fichiers/"
STORAGES = {
    "default": {"BACKEND": "core.tenancy.files.TenantStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
#: Where backup_tenant and delete_tenant leave what they write.
BACKUP_ROOT = Path(env.str("BACKUP_ROOT", default=str(ROOT / ".data" / "backups")))
CERTIFICATE_ROOT = Path(env.str("CERTIFICATE_ROOT", default=str(ROOT / ".data" / "certificates")))

#: Mail passes a guard that keeps back that of clones and sandboxes.
EMAIL_BACKEND = "core.tenancy.outgoing.GuardedEmailBackend"
OUTGOING_EMAIL_BACKEND = env.str("OUTGOING_EMAIL_BACKEND", default="django.core.mail.backends.smtp.EmailBackend")
