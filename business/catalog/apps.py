from django.apps import AppConfig


class CatalogConfig(AppConfig):
    name = "business.catalog"
    label = "catalog"
