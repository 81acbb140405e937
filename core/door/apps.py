from django.apps import AppConfig


class DoorConfig(AppConfig):
    name = "core.door"
    label = "door"
