from django.apps import AppConfig


class OauthConfig(AppConfig):
    name = "core.oauth"
    label = "oauth"
