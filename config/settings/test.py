"""The test suite: real servers, cheap password hashes."""

from config.databases import from_environment

from .base import *  # noqa: F403
from .base import CACHES, INSTALLED_APPS, REDIS_URL, env

# Processes of one run keep apart: a test may empty the cache.
_url, _, _number = REDIS_URL.rpartition("/")
_worker = int(env.str("PYTEST_XDIST_WORKER", default="gw0").removeprefix("gw"))
REDIS_URL = f"{_url}/{int(_number or 0) + _worker}"
CACHES = {name: {**cache, "LOCATION": REDIS_URL} for name, cache in CACHES.items()}
CELERY_BROKER_URL = CELERY_RESULT_BACKEND = REDIS_URL

ALLOWED_HOSTS = ["testserver", ".localhost", "127.0.0.1"]
#: Threads of a test take a connection each, however many they are.
DATABASES = from_environment(env, pooled=env.bool("DATABASE_POOL", default=False))
INSTALLED_APPS = [*INSTALLED_APPS, "tests.lab"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
#: Pytest keeps the logs itself; handlers of ours would write to streams that it has closed.
LOGGING_CONFIG = None
