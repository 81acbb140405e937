from django.apps import AppConfig


class ViewsConfig(AppConfig):
    name = "core.views"
    label = "views"

    def ready(self) -> None:
        from . import resources  # noqa: F401 (declares what roles can be granted)
