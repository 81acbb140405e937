from django.apps import AppConfig


class TakeoutConfig(AppConfig):
    name = "core.takeout"
    label = "takeout"

    def ready(self) -> None:
        from . import jobs  # noqa: F401 (declares the job)
