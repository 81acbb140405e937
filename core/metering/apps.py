from django.apps import AppConfig


class MeteringConfig(AppConfig):
    name = "core.metering"
    label = "metering"
