from django.apps import AppConfig


class CompanyConfig(AppConfig):
    name = "core.company"
    label = "company"

    def ready(self) -> None:
        from . import jobs, resources, theme  # noqa: F401 (declares jobs, what roles can be granted, and settings)
