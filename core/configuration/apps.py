from django.apps import AppConfig


class ConfigurationConfig(AppConfig):
    name = "core.configuration"
    label = "configuration"

    def ready(self) -> None:
        from core.kernel.resources import set_added_fields, set_words

        from .custom.memory import added_fields
        from .vocabulary import vocabulary_of

        set_added_fields(added_fields)
        set_words(vocabulary_of)
