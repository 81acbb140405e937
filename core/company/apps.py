from django.apps import AppConfig


class CompanyConfig(AppConfig):
    name = "core.company"
    label = "company"

    def ready(self) -> None:
        from . import resources, theme  # noqa: F401 (declares what roles can be granted, and settings)
