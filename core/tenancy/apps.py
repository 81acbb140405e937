from django.apps import AppConfig
from django.core.checks import Tags, register
from django.utils.translation import gettext_lazy as _


class TenancyConfig(AppConfig):
    name = "core.tenancy"
    label = "tenancy"
    verbose_name = _("Companies")

    def ready(self) -> None:
        from .checks import check_migrations, check_models

        register(check_models, Tags.models)
        register(check_migrations, Tags.models)
