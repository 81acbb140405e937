"""Settings of a worker whose webhooks reach receivers on this machine."""

from config.settings.test import *  # noqa: F403

WEBHOOKS_TO_LOOPBACK = True
