from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "core.outbox"
    label = "outbox"

    def ready(self) -> None:
        from core.kernel.events import set_sink

        from .sink import keep

        set_sink(keep)
