from django.apps import AppConfig


class LegalConfig(AppConfig):
    name = "core.legal"
    label = "legal"
