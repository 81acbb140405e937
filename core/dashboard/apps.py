from django.apps import AppConfig


class DashboardConfig(AppConfig):
    name = "core.dashboard"
    label = "dashboard"

    def ready(self) -> None:
        from django.core.checks import Tags, register

        from .checks import check_first_steps, check_tiles

        register(check_tiles, Tags.models)
        register(check_first_steps, Tags.models)
