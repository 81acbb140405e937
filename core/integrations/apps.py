from django.apps import AppConfig


class IntegrationsConfig(AppConfig):
    name = "core.integrations"
    label = "integrations"

    def ready(self) -> None:
        from . import jobs  # noqa: F401 (declares them)
