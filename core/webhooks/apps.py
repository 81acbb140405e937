from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    name = "core.webhooks"
    label = "webhooks"

    def ready(self) -> None:
        from . import reactions  # noqa: F401
