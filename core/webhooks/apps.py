from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    name = "core.webhooks"
    label = "webhooks"

    def ready(self) -> None:
        from core.users.policy.keeping import needed_by

        from . import reactions  # noqa: F401
        from .services import refuse_role_in_use

        needed_by(refuse_role_in_use)
