"""`make run` on a developer's machine."""

from .base import *  # noqa: F403

DEBUG = True
ALLOWED_HOSTS = [".localhost", "127.0.0.1", "[::1]"]
