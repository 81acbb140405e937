from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "core.reports"
    label = "reports"

    def ready(self) -> None:
        from . import jobs, resources  # noqa: F401 (declare what is run, and what roles can be granted)
