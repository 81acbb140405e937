from django.apps import AppConfig


class IntegrationsConfig(AppConfig):
    name = "core.integrations"
    label = "integrations"

    def ready(self) -> None:
        from . import jobs, reactions  # noqa: F401 (declares and subscribes)
