from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    name = "business.delivery"
    label = "delivery"
