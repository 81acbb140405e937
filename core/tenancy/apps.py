from django.apps import AppConfig
from django.core.checks import Tags, register
from django.utils.translation import gettext_lazy as _


class TenancyConfig(AppConfig):
    name = "core.tenancy"
    label = "tenancy"
    verbose_name = _("Companies")

    def ready(self) -> None:
        from core.kernel.days import use_zone
        from core.kernel.reading import set_memory

        from .checks import check_migrations, check_models
        from .clock import zone_or_utc
        from .epochs import questions

        register(check_models, Tags.models)
        register(check_migrations, Tags.models)
        use_zone(zone_or_utc)
        set_memory(questions)
