from django.apps import AppConfig
from django.core.checks import Tags, register


class KernelConfig(AppConfig):
    name = "core.kernel"
    label = "kernel"

    def ready(self) -> None:
        from .checks import check_modules
        from .resources.checks import check_resources

        register(check_modules)
        register(check_resources, Tags.models)
