from django.apps import AppConfig


class SecondFactorConfig(AppConfig):
    name = "core.second_factor"
    label = "second_factor"
