from django.apps import AppConfig


class SharingConfig(AppConfig):
    name = "core.sharing"
    label = "sharing"

    def ready(self) -> None:
        from . import resources  # noqa: F401 (declares what roles can be granted)
