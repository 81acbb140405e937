from django.apps import AppConfig


class YoozakConfig(AppConfig):
    name = "sectors.yoozak"
    label = "yoozak"
