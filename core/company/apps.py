from django.apps import AppConfig


class CompanyConfig(AppConfig):
    name = "core.company"
    label = "company"

    def ready(self) -> None:
        from core.users.policy.keeping import needed_by

        from . import first_steps, jobs, resources, theme  # noqa: F401 (they declare what others find)
        from .applications import refuse_role_of_application

        needed_by(refuse_role_of_application)
