from django.apps import AppConfig


class LabConfig(AppConfig):
    """Tables on which the isolation tests try their attacks."""

    name = "tests.lab"
    label = "lab"
