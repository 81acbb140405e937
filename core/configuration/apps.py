from django.apps import AppConfig


class ConfigurationConfig(AppConfig):
    name = "core.configuration"
    label = "configuration"

    def ready(self) -> None:
        from core.kernel.resources import set_added_fields

        from .custom.memory import added_fields

        set_added_fields(added_fields)
