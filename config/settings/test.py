"""The test suite: real servers, cheap password hashes."""

from .base import *  # noqa: F403
from .base import INSTALLED_APPS

ALLOWED_HOSTS = ["testserver", ".localhost", "127.0.0.1"]
INSTALLED_APPS = [*INSTALLED_APPS, "tests.lab"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
#: Pytest keeps the logs itself; handlers of ours would write to streams that it has closed.
LOGGING_CONFIG = None
