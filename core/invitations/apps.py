from django.apps import AppConfig


class InvitationsConfig(AppConfig):
    name = "core.invitations"
    label = "invitations"
