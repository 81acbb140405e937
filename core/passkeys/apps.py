from django.apps import AppConfig


class PasskeysConfig(AppConfig):
    name = "core.passkeys"
    label = "passkeys"
