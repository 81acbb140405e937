"""`make run` on a developer's machine."""

from .base import *  # noqa: F403
from .base import ROOT, env

DEBUG = True
ALLOWED_HOSTS = [".localhost", "127.0.0.1", "[::1]"]

#: Without a mail server, mail is left in a folder.
EMAIL_FILE_PATH = ROOT / ".data" / "mail"
OUTGOING_EMAIL_BACKEND = env.str("OUTGOING_EMAIL_BACKEND", default="django.core.mail.backends.filebased.EmailBackend")

#: A receiver under development runs beside the platform.
WEBHOOKS_TO_LOOPBACK = True
