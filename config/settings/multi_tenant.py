"""Production for many companies, each on a sub-domain of ``ROOT_DOMAIN`` or on its own listed host."""

from .production import *  # noqa: F403
from .production import ALLOWED_HOSTS, env

ROOT_DOMAIN = env.str("ROOT_DOMAIN")
ALLOWED_HOSTS = [*ALLOWED_HOSTS, f".{ROOT_DOMAIN}"]
