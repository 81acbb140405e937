"""Workers and beat: ``celery -A config worker``, ``celery -A config beat``."""

import os
from typing import Any

from celery import Celery, signals
from django.db import connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")

app = Celery("yz", task_cls="core.tenancy.celery:TenantTask")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@signals.before_task_publish.connect
def stamp(headers: dict[str, Any] | None = None, **_: Any) -> None:
    from core.tenancy.celery import stamp_message

    stamp_message(headers)


@signals.setup_logging.connect
def keep_our_logs(**_: Any) -> None:
    """Django has set logging up already; without a receiver Celery would do it again."""


@signals.worker_init.connect
@signals.beat_init.connect
def look_at_ourselves(**_: Any) -> None:
    from core.observability.startup import refuse_unsafe_start
    from core.tenancy.operator import database_aliases

    refuse_unsafe_start()
    for alias in database_aliases():  # a worker forks: its children must not share these
        connections[alias].close()
        connections[alias].close_pool()  # type: ignore[attr-defined]
