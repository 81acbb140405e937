from django.apps import AppConfig


class InvitationsConfig(AppConfig):
    name = "core.invitations"
    label = "invitations"

    def ready(self) -> None:
        from . import notices  # noqa: F401 (declares it)
