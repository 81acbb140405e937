from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConsoleConfig(AppConfig):
    name = "core.console"
    label = "console"
    verbose_name = _("Console of the platform")

    def ready(self) -> None:
        from . import (  # noqa: F401
            amendment_acts,
            company_acts,
            isolation_acts,
            letter_acts,
            platform_acts,
            restoration_acts,
        )
