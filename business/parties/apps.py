from django.apps import AppConfig


class PartiesConfig(AppConfig):
    name = "business.parties"
    label = "parties"
