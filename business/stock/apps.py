from django.apps import AppConfig


class StockConfig(AppConfig):
    name = "business.stock"
    label = "stock"
