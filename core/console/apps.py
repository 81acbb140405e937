from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConsoleConfig(AppConfig):
    name = "core.console"
    label = "console"
    verbose_name = _("Console of the platform")

    def ready(self) -> None:
        from . import amendment_acts, company_acts, isolation_acts, platform_acts, restoration_acts  # noqa: F401
