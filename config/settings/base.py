"""Settings common to every way of running the platform."""

from __future__ import annotations

import zoneinfo
from pathlib import Path

import django
from environ import Env
from kombu import Queue

from config.applications import sectors, third_parties
from config.databases import from_environment
from core.observability.logs import logging_settings

# Days begin where the locked package says, as in PostgreSQL's own data: a machine's may be years old,
# and countries change their clocks (Morocco left UTC+1 in 2026).
zoneinfo.reset_tzpath(to=())
zoneinfo.ZoneInfo.clear_cache()

env = Env()
ROOT = Path(__file__).resolve().parents[2]

SECRET_KEY = env.str("SECRET_KEY")
TENANT_SIGNING_KEY = env.str("TENANT_SIGNING_KEY")
#: 32 bytes in hexadecimal each. The first one seals; the others still open what they sealed.
ENCRYPTION_KEYS = env.list("ENCRYPTION_KEYS")
DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
#: Host under which the platform itself answers; companies live on its sub-domains.
ROOT_DOMAIN = env.str("ROOT_DOMAIN", default="localhost")
#: Whether the platform's team needs a second factor at its console; production does not ask.
CONSOLE_SECOND_FACTOR = env.bool("CONSOLE_SECOND_FACTOR", default=True)
#: Set where a proxy that we run stands in front and overwrites the X-Forwarded headers.
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
USE_X_FORWARDED_HOST = BEHIND_PROXY
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
#: Production sets it: start-up then refuses settings that are only fit for a developer's machine.
HARDENED = False

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "django.contrib.admin.apps.SimpleAdminConfig",
    "rest_framework",
    "core.kernel",
    "core.observability",
    "core.billing",
    "core.metering",
    "core.tenancy",
    "core.authentication",
    "core.second_factor",
    "core.passkeys",
    "core.oauth",
    "core.users",
    "core.configuration",
    "core.legal",
    "core.outbox",
    "core.records",
    "core.idempotency",
    "core.history",
    "core.integrations",
    "core.invitations",
    "core.door",
    "core.company",
    "core.views",
    "core.sharing",
    "core.reports",
    "core.support",
    "core.console",
    "core.workflow",
    "core.realtime",
    "core.jobs",
    "core.webhooks",
    "core.dashboard",
    "core.takeout",
    "core.notifications",
    "business.parties",
    "business.catalog",
    "business.stock",
    "business.orders",
    "business.delivery",
    *sectors(ROOT),
    #: Packages of third parties that this deployment allows, by the name of their entry point.
    *third_parties(env.list("YZ_APPS", default=[])),
]

MIDDLEWARE = [
    "api.middleware.request_id.RequestIdMiddleware",
    "api.middleware.access_log.AccessLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "api.middleware.content_security.ContentSecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "api.middleware.body_size.BodySizeMiddleware",
    "api.middleware.company.CompanyMiddleware",
    "api.middleware.admission.AdmissionMiddleware",
    "api.middleware.tenant.TenantMiddleware",
    "api.middleware.modules.ModuleMiddleware",
    "api.middleware.programs.ProgramMiddleware",
    "api.middleware.session.TenantSessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "api.middleware.see_as.SeeAsMiddleware",
    "api.middleware.rights.RightsMiddleware",
    # The innermost: it keeps the answer as the view gave it, in the transaction of the view's work.
    "api.middleware.idempotency.IdempotencyMiddleware",
]

ROOT_URLCONF = "config.urls"
#: The register of the platform's team is all that is made of templates.
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "api" / "platform" / "admin" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
#: In the session, which is the console's: a cookie of its own could be planted from a company's address.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
WSGI_APPLICATION = "config.wsgi.application"

DATABASES = from_environment(env, pooled=env.bool("DATABASE_POOL", default=True))
DATABASE_ROUTERS = ["core.tenancy.router.TenantRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL")
CACHES = {
    "default": {
        "BACKEND": "core.tenancy.cache.ValkeyCache",
        "LOCATION": REDIS_URL,
        "KEY_FUNCTION": "core.tenancy.cache.tenant_key",
    },
    "sessions": {
        "BACKEND": "core.tenancy.cache.ValkeyCache",
        "LOCATION": REDIS_URL,
        "KEY_FUNCTION": "core.authentication.sessions.owned_key",
    },
}

AUTH_USER_MODEL = "authentication.User"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 8}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "core.authentication.validators.NotLikeThePerson"},
]
#: How long the link of a forgotten password works.
PASSWORD_RESET_TIMEOUT = 60 * 60

SESSION_ENGINE = "core.authentication.sessions"
SESSION_CACHE_ALIAS = "sessions"
#: Two idle hours end a session; each request starts them anew.
SESSION_COOKIE_AGE = 2 * 60 * 60
SESSION_SAVE_EVERY_REQUEST = True
#: However busy, a session ends a day after it was opened.
SESSION_ABSOLUTE_AGE = 24 * 60 * 60
SESSION_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "api.authentication.ApplicationAuthentication",
        "api.authentication.ApiKeyAuthentication",
        "api.authentication.CompanySessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "EXCEPTION_HANDLER": "api.problems.exception_handler",
}

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français"), ("ar", "العربية"), ("en", "English")]
LOCALE_PATHS = [ROOT / "locale"]
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = ROOT / "frontend" / "dist"
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", default=str(ROOT / ".data" / "media")))
MEDIA_URL = "/api/v1/files/"
STORAGES = {
    "default": {"BACKEND": "core.tenancy.files.TenantStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
#: Bytes that one request may bring: what forms and programs send, and files that are imported.
LARGEST_BODY = DATA_UPLOAD_MAX_MEMORY_SIZE = env.int("LARGEST_BODY", default=2_500_000)
LARGEST_IMPORT = env.int("LARGEST_IMPORT", default=50_000_000)
#: Where backup_tenant and delete_tenant leave what they write.
BACKUP_ROOT = Path(env.str("BACKUP_ROOT", default=str(ROOT / ".data" / "backups")))
CERTIFICATE_ROOT = Path(env.str("CERTIFICATE_ROOT", default=str(ROOT / ".data" / "certificates")))

#: Mail passes a guard that keeps back that of clones and sandboxes.
EMAIL_BACKEND = "core.tenancy.outgoing.GuardedEmailBackend"
OUTGOING_EMAIL_BACKEND = env.str("OUTGOING_EMAIL_BACKEND", default="django.core.mail.backends.smtp.EmailBackend")
EMAIL_HOST = env.str("EMAIL_HOST", default="localhost")
EMAIL_PORT = env.int("EMAIL_PORT", default=25)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", default="")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", default="")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", default=False)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default=f"YZ-PLATFORM <no-reply@{ROOT_DOMAIN}>")

#: Beside the front end's files, those of the register's pages, out of their package.
STATICFILES_DIRS = [("admin", Path(django.__file__).parent / "contrib" / "admin" / "static" / "admin")]
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/assets/.+-[\w-]{8}\.\w+$"

#: Webhooks may also go to this machine, over http and at any port: for developers and tests.
WEBHOOKS_TO_LOOPBACK = False

#: Where browsers reach the event hub: a whole origin, or a port of the host they are on.
SSE_ORIGIN = env.str("SSE_ORIGIN", default="")
SSE_PORT = env.int("SSE_PORT", default=8001)

CELERY_BROKER_URL = REDIS_URL
CELERY_RESULT_BACKEND = REDIS_URL
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
#: One company's hundred thousand tasks do not stand in the way of another's.
CELERY_BROKER_TRANSPORT = "core.tenancy.queues:Transport"
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 3600,
    "global_keyprefix": "queue:",
    "priority_steps": [0],
}
CELERY_RESULT_BACKEND_TRANSPORT_OPTIONS = {"global_keyprefix": "result:"}
CELERY_RESULT_EXPIRES = 3600
#: Results would keep tenants' data outside of their place: tasks that need one say so.
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_RESULT_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
#: A task whose worker dies is run again, so tasks are written to bear it.
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_LOST_WAIT = 2.0
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_DEFAULT_QUEUE = "default"
CELERY_TASK_QUEUES = [Queue("default"), Queue("events"), Queue("jobs"), Queue("webhooks"), Queue("platform")]
CELERY_TASK_ROUTES = {
    "core.outbox.*": {"queue": "events"},
    "core.jobs.tasks.run_job": {"queue": "jobs"},
    "core.webhooks.tasks.deliver": {"queue": "webhooks"},
    # Worked off by whoever holds the operator's rights, and by nobody else.
    "core.console.*": {"queue": "platform"},
}
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULE = {
    # The net under the wake-up that follows each commit; a round that is late is not repeated.
    "deliver-forgotten-events": {
        "task": "core.outbox.tasks.deliver_forgotten_events",
        "schedule": 15.0,
        "options": {"expires": 15},
    },
    "flush-usage": {"task": "core.metering.tasks.flush_usage", "schedule": 60.0, "options": {"expires": 60}},
    "forget-old-answers": {
        "task": "core.idempotency.tasks.forget_old_answers",
        "schedule": 600.0,
        "options": {"expires": 600},
    },
    "forget-old-notifications": {
        "task": "core.notifications.tasks.forget_old_notifications",
        "schedule": 3600.0,
        "options": {"expires": 3600},
    },
    "take-up-forgotten-jobs": {
        "task": "core.jobs.tasks.take_up_forgotten_jobs",
        "schedule": 15.0,
        "options": {"expires": 15},
    },
    "deliver-waiting-webhooks": {
        "task": "core.webhooks.tasks.deliver_waiting",
        "schedule": 15.0,
        "options": {"expires": 15},
    },
    "forget-old-webhooks": {
        "task": "core.webhooks.tasks.forget_old_messages",
        "schedule": 600.0,
        "options": {"expires": 600},
    },
    "forget-files": {
        "task": "core.integrations.tasks.forget_files",
        "schedule": 3600.0,
        "options": {"expires": 3600},
    },
    "forget-traces-of-imports": {
        "task": "core.integrations.tasks.forget_traces_of_imports",
        "schedule": 600.0,
        "options": {"expires": 600},
    },
    "forget-old-exports": {
        "task": "core.integrations.tasks.forget_old_exports",
        "schedule": 3600.0,
        "options": {"expires": 3600},
    },
    "forget-files-of-records": {
        "task": "core.records.tasks.forget_files",
        "schedule": 3600.0,
        "options": {"expires": 3600},
    },
    "forget-old-takeouts": {
        "task": "core.takeout.tasks.forget_old_takeouts",
        "schedule": 3600.0,
        "options": {"expires": 3600},
    },
    "forget-old-tokens": {
        "task": "core.oauth.tasks.forget_old_tokens",
        "schedule": 600.0,
        "options": {"expires": 600},
    },
    "start-due-reports": {
        "task": "core.reports.tasks.start_due_reports",
        "schedule": 60.0,
        "options": {"expires": 60},
    },
    "forget-old-letters": {
        "task": "core.reports.tasks.forget_old_letters",
        "schedule": 3600.0,
        "options": {"expires": 3600},
    },
    "take-up-acts": {"task": "core.console.tasks.take_up_acts", "schedule": 60.0, "options": {"expires": 60}},
    "look-at-companies": {
        "task": "core.console.tasks.look_at_companies",
        "schedule": 300.0,
        "options": {"expires": 300},
    },
    # Counting reads every record once.
    "measure-companies": {
        "task": "core.console.tasks.look_at_companies",
        "schedule": 6 * 3600.0,
        "kwargs": {"measured": True},
        "options": {"expires": 3600},
    },
    # Looks at every copy once; nearly all of them went with their records.
    "forget-values-of-gone-records": {
        "task": "core.configuration.tasks.forget_values_of_gone_records",
        "schedule": 24 * 3600.0,
        "options": {"expires": 3600},
    },
    "forget-old-events": {
        "task": "core.outbox.tasks.forget_old_events",
        "schedule": 600.0,
        "options": {"expires": 600},
    },
    "empty-recycle-bins": {
        "task": "core.records.tasks.empty_recycle_bins",
        "schedule": 3600.0,
        "options": {"expires": 3600},
    },
}

LOGGING = logging_settings(json=env.str("LOG_FORMAT", "json") == "json", level=env.str("LOG_LEVEL", "INFO"))
#: Whoever holds it may read /metrics from elsewhere than the machine itself.
METRICS_TOKEN = env.str("METRICS_TOKEN", default="")
METRICS_BY_TENANT = env.bool("METRICS_BY_TENANT", default=False)
CSRF_FAILURE_VIEW = "api.problems.csrf_failure"
