from django.apps import AppConfig


class ConsoleConfig(AppConfig):
    name = "core.console"
    label = "console"

    def ready(self) -> None:
        from . import company_acts, isolation_acts, letter_acts, platform_acts, restoration_acts  # noqa: F401
