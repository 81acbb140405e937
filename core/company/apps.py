from django.apps import AppConfig


class CompanyConfig(AppConfig):
    name = "core.company"
    label = "company"

    def ready(self) -> None:
        from . import first_steps, jobs, resources, theme  # noqa: F401 (they declare what others find)
