from django.apps import AppConfig


class OrdersConfig(AppConfig):
    name = "business.orders"
    label = "orders"
