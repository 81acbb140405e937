"""The API process: ``granian --interface wsgi config.wsgi:application``."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")

application = get_wsgi_application()

from core.observability.startup import refuse_unsafe_start  # noqa: E402 (needs the applications loaded)

refuse_unsafe_start()
