from django.apps import AppConfig


class ObservabilityConfig(AppConfig):
    name = "core.observability"
    label = "observability"

    def ready(self) -> None:
        from . import role_checks, settings_checks, task_signals  # noqa: F401
        from .logs import configure_structlog

        configure_structlog()
